import { countLetters } from '../vietnamese/text.ts';
import { wordsOfLine } from './lines.ts';
import type { Column, Line, Row } from './model.ts';

/** A cell of more letters may break over pages: kept whole, its row might not fit on one. */
const LONGEST_WHOLE = 700;

export function rowOf(...cells: Line[]): Row {
  return { cells, splits: cells.some((cell) => countLetters(wordsOfLine(cell)) > LONGEST_WHOLE) };
}

/** So many rows to be filled in by hand, numbered. */
export function blankRows(count: number, columns: number): Row[] {
  return Array.from({ length: count }, (_, at) =>
    rowOf([{ text: String(at + 1) }], ...Array.from({ length: columns - 1 }, (): Line => [])),
  );
}

/** The columns; the widest takes what the others leave of 100 percent. */
export function columnsOf(
  columns: readonly (Omit<Column, 'share'> & { share: number | 'rest' })[],
): Column[] {
  const taken = columns.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
  return columns.map((column) => ({
    ...column,
    share: column.share === 'rest' ? 100 - taken : column.share,
  }));
}
