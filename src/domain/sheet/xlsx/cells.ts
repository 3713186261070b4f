import { SHEET_LIMITS } from '../limits.ts';
import { SheetRefusal } from '../sheet.ts';
import { showNumber } from './number-format.ts';
import { isOn, plainText } from './parts.ts';
import { readXml } from './xml.ts';

/** What cells refer to. */
export interface CellContext {
  strings: readonly string[];
  formats: readonly string[];
  date1904: boolean;
}

/** A row may stand anywhere in a sheet; past this nobody keeps a list, and the format ends a million rows on. */
const LAST_ROW = 100_000;

/** Rows by their number; those and the columns that a person has hidden are left out. */
export interface CellRows {
  rows: Map<number, string[]>;
  hidden: { rows: number; columns: number };
}

/**
 * The cells of a worksheet's part as a person sees them. Formulas are never worked out: what stands in the file as
 * their last result is taken.
 * @throws SheetRefusal beyond the limits of a sheet.
 */
export function readCells(xml: string, context: CellContext): CellRows {
  const rows = new Map<number, string[]>();
  const hiddenColumns: [number, number][] = [];
  const merges: Merge[] = [];
  const hiddenWith = new Set<number>();
  let row = 0;
  let column = -1;
  let skipped = false;
  let type = 'n';
  let style = 0;
  let value = '';
  let taken = '';
  readXml(xml, {
    open: (name, attributes) => {
      taken = name === 'v' || name === 't' ? name : '';
      if (name === 'col' && isOn(attributes['hidden']))
        hiddenColumns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = -1;
        skipped = isOn(attributes['hidden']);
      }
      if (name === 'c') {
        column = attributes['r'] ? placeOf(attributes['r']).column : column + 1;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      }
      if (name === 'mergeCell') merges.push(readMerge(attributes['ref'] ?? ''));
    },
    text: (text) => {
      if (taken !== '') value += text;
    },
    close: (name) => {
      taken = '';
      if (name !== 'c' || value === '') return;
      if (hiddenColumns.some(([from, to]) => column >= from && column <= to)) {
        hiddenWith.add(column);
        return;
      }
      put(rows, row, column, shown(value, type, context.formats[style] ?? 'General', context), skipped);
    },
  });
  let hiddenRows = 0;
  for (const [number, cells] of rows) if (cells.length === 0 && rows.delete(number)) hiddenRows += 1;
  for (const merge of merges) fillDown(rows, merge);
  return { rows, hidden: { rows: hiddenRows, columns: hiddenWith.size } };
}

/** A hidden row is kept as an empty one, to be counted. */
function put(rows: Map<number, string[]>, row: number, column: number, text: string, skipped: boolean): void {
  if (text.trim() === '') return;
  const cells = rows.get(row) ?? [];
  if (!rows.has(row)) {
    if (rows.size >= SHEET_LIMITS.rows || !(row >= 1 && row <= LAST_ROW))
      throw new SheetRefusal(
        `Bảng dài hơn ${SHEET_LIMITS.rows} dòng. Chia thành nhiều phần rồi thêm từng phần`,
      );
    rows.set(row, cells);
  }
  if (skipped) return;
  if (!(column >= 0 && column < SHEET_LIMITS.columns))
    throw new SheetRefusal(`Bảng rộng hơn ${SHEET_LIMITS.columns} cột. Bỏ bớt cột thừa rồi thử lại`);
  cells[column] = text;
}

function shown(value: string, type: string, format: string, { strings, date1904 }: CellContext): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return plainText(value);
  if (type === 'b') return value === '1' ? 'Có' : 'Không';
  if (type === 'e') return '';
  const number = Number(value);
  if (type === 'd' || Number.isNaN(number)) return value;
  return showNumber(number, format, date1904);
}

interface Merge {
  column: number;
  from: number;
  to: number;
}

/** What is merged downwards is said in each row it covers that has something of its own. */
function fillDown(rows: Map<number, string[]>, { column, from, to }: Merge): void {
  const text = rows.get(from)?.[column];
  if (text === undefined) return;
  for (let number = from + 1; number <= Math.min(to, from + SHEET_LIMITS.rows); number++) {
    const cells = rows.get(number);
    if (cells && cells[column] === undefined) cells[column] = text;
  }
}

function readMerge(reference: string): Merge {
  const [from = '', to = ''] = reference.split(':');
  const { column, row } = placeOf(from);
  return { column, from: row, to: placeOf(to).row };
}

/** `B12` as column 1, row 12. */
function placeOf(reference: string): { column: number; row: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}
