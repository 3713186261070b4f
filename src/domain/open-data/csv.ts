/** What a cell may hold; `null` is an empty cell. */
export type CellValue = string | number | boolean | null;

/** Excel needs the mark to read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, full-width forms included. */
export const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table as CSV (RFC 4180: commas, CRLF) for spreadsheets and programs. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front.
 */
export function toCsv(headings: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return BYTE_ORDER_MARK + [headings, ...rows].map(csvLine).join('');
}

/** One line of it. */
export function csvLine(row: readonly CellValue[]): string {
  return `${row.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
