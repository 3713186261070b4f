import { escapeHtml } from '#domain/escape-html.ts';

export { escapeHtml };

/** Text as {@link escapeHtml} gives it, of several lines: its line breaks are kept. */
export function escapeLines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
