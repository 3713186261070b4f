import { cleanText } from '../vietnamese/text.ts';
import { SHEET_LIMITS } from './limits.ts';

/** A row with something in it, and its number as the spreadsheet counts: the first is 1. */
export interface SheetRow {
  number: number;
  /** Cleaned text, as many cells as the sheet is wide. */
  cells: readonly string[];
}

/** A table of text. Nothing in it is ever run: `=1+1` is four letters. */
export interface Sheet {
  /** As the workbook names it; empty for what has no name. */
  name: string;
  columns: number;
  rows: readonly SheetRow[];
}

/** Something that can't be read as a sheet; the sentence says what to do. */
export class SheetRefusal extends Error {
  readonly advice: string;

  constructor(advice: string) {
    super(advice);
    this.advice = advice;
    this.name = 'SheetRefusal';
  }
}

/**
 * Rows of raw cells as a sheet: composed letters, invisible characters gone, empty rows and columns left out at the
 * end and empty rows anywhere.
 * @throws SheetRefusal when nothing is left, or more than the limits.
 */
export function makeSheet(raw: Iterable<readonly string[]>, name = ''): Sheet {
  const kept: { number: number; cells: string[] }[] = [];
  let columns = 0;
  let number = 0;
  for (const line of raw) {
    number += 1;
    const cells = line.map(cleanText);
    const width = cells.findLastIndex((cell) => cell !== '') + 1;
    if (width === 0) continue;
    if (width > SHEET_LIMITS.columns) throw new SheetRefusal(TOO_WIDE);
    if (kept.length === SHEET_LIMITS.rows) throw new SheetRefusal(TOO_LONG);
    columns = Math.max(columns, width);
    kept.push({ number, cells });
  }
  if (kept.length === 0) throw new SheetRefusal(NOTHING);
  return { name, columns, rows: kept.map((row) => ({ ...row, cells: widen(row.cells, columns) })) };
}

/** The cells, as many as asked for. */
export function widen(cells: readonly string[], columns: number): string[] {
  return Array.from({ length: columns }, (_, at) => cells[at] ?? '');
}

/** The column's letter as a spreadsheet shows it: 0 is A, 26 is AA. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

const NOTHING = 'Không thấy ô nào có chữ. Chọn cả bảng, kể cả dòng tiêu đề, rồi sao chép lại';
const TOO_LONG = `Bảng dài hơn ${SHEET_LIMITS.rows} dòng. Chia thành nhiều phần rồi thêm từng phần`;
const TOO_WIDE = `Bảng rộng hơn ${SHEET_LIMITS.columns} cột. Bỏ bớt cột thừa rồi thử lại`;
