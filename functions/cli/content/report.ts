import type { ContentReport } from '../../../src/collections/check/content.ts';
import type { Finding } from '../../../src/collections/check/finding.ts';

/** The report as an editor reads it: file by file, each line with its place, its field and the mend. */
export function describeReport({ files, findings, drafts }: ContentReport, seconds: number): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const names = [...new Set(findings.map(({ file }) => file))];
  return [
    ...names.flatMap((name) => [name, ...findings.filter(({ file }) => file === name).map(describe), '']),
    ...(drafts.length > 0
      ? ['Bản nháp, chưa hiện ở bản đăng:', ...drafts.map((file) => `  • ${file}`), '']
      : []),
    `Đã kiểm ${files} tệp trong ${seconds.toFixed(1).replace('.', ',')} giây: ${errors} lỗi, ${warnings} chỗ nên xem lại.`,
    errors > 0 ? 'Sửa các chỗ có dấu ✗ rồi chạy lại “npm run check:content”.' : 'Nội dung đăng được.',
  ].join('\n');
}

function describe({ severity, line, field, message }: Finding): string {
  const place = [line === null ? '' : `dòng ${line}`, field].filter((part) => part !== '').join(', ');
  return `  ${severity === 'error' ? '✗' : '!'} ${place === '' ? '' : `${place}: `}${message}`;
}
