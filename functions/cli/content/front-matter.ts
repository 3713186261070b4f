import { stringify } from 'yaml';

/**
 * A content file of these fields. Those without an answer are left out; texts that look like a number or a date are
 * quoted. `remark` stands above the fields, for whoever opens the file.
 */
export function markdown(fields: Record<string, unknown>, { body = '', remark = '' } = {}): string {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
  const above = remark && `# ${remark}\n`;
  return `---\n${above}${stringify(given, { lineWidth: 0, version: '1.1' })}---\n${body && `\n${body}`}`;
}
