/**
 * Numbers as a person sees them in a cell, in Vietnamese: `31/12/1979`, `1.234,5`, `12%`. Only what lists of people
 * hold is told apart; any other format comes out as the plain number.
 */

/** Formats that every workbook has without saying so (ECMA-376, part 1, 18.8.30), as far as they aren't General. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/** The number under a format code. `date1904` as the workbook counts its days. */
export function showNumber(value: number, code: string, date1904: boolean): string {
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[dyhs]|m{3,}/i.test(bare)) return showMoment(value, bare, date1904);
  if (/^0+$/.test(bare)) return plain(value, 0).padStart(bare.length, '0');
  if (/[0#]/.test(bare)) return showDecimal(value, bare);
  return general(value);
}

function showDecimal(value: number, code: string): string {
  const percent = code.includes('%');
  const decimals = /\.([0#?]+)/.exec(code)?.[1]?.replace(/[^0]/g, '').length ?? 0;
  const shown = plain(percent ? value * 100 : value, decimals);
  const grouped = /[#0],[#0]/.test(code) ? shown.replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, '.') : shown;
  return percent ? `${grouped}%` : grouped;
}

/** With a decimal comma, rounded as it is seen. */
function plain(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

/** What a spreadsheet shows without a format: at most eleven digits, so that 0,1 + 0,2 is 0,3. */
function general(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  return Math.abs(rounded) < 1e21 ? String(rounded).replace('.', ',') : String(value);
}

const DAY_MS = 86_400_000;

/** Days since the last day of 1899, of which the first two months are one off: Excel believes in 29/2/1900. */
function showMoment(value: number, code: string, date1904: boolean): string {
  const serial = date1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * DAY_MS));
  if (Number.isNaN(moment.getTime()) || value < 0) return general(value);
  const two = (number: number) => String(number).padStart(2, '0');
  const [day, month] = [two(moment.getUTCDate()), two(moment.getUTCMonth() + 1)];
  const year = String(moment.getUTCFullYear());
  const date = [
    /d/i.test(code) && day,
    /m/i.test(code.replace(/h+:m+|m+:s+/gi, '')) && month,
    /y/i.test(code) && year,
  ]
    .filter(Boolean)
    .join('/');
  const time = /h|s/i.test(code) ? `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}` : '';
  return [date, time].filter(Boolean).join(' ');
}
