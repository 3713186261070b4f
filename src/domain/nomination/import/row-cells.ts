import { type ImportField, isNameField } from './fields.ts';
import type { Column } from './layout.ts';

/** The cells of columns that say a name, and of all other columns that aren't left out. */
export function namesAndOthers(
  cells: readonly string[],
  columns: readonly Column[],
): { names: string[]; others: string[] } {
  const names: string[] = [];
  const others: string[] = [];
  for (const [at, { use }] of columns.entries())
    if (isNameField(use)) names.push(cells[at] ?? '');
    else if (use !== 'left-out') others.push(cells[at] ?? '');
  return { names, others };
}

/** What a row says, field by field. Several columns of one field are said one after the other. */
export interface RowCells {
  /** All that the columns of these fields say, in the sheet's order, joined; empty where nothing is said. */
  say: (fields: readonly ImportField[], join?: string) => string;
  /** Whether any of them is filled. */
  has: (...fields: ImportField[]) => boolean;
  /** The first column of these fields; -1 where there is none. */
  columnOf: (...fields: ImportField[]) => number;
}

export function rowCells(cells: readonly string[], columns: readonly Column[]): RowCells {
  const places = (fields: readonly string[]) =>
    columns.flatMap(({ use }, at) => (fields.includes(use) ? [at] : []));
  const filled = (fields: readonly string[]) =>
    places(fields)
      .map((at) => cells[at] ?? '')
      .filter((cell) => cell !== '');
  return {
    say: (fields, join = ', ') => [...new Set(filled(fields))].join(join),
    has: (...fields) => filled(fields).length > 0,
    columnOf: (...fields) => places(fields)[0] ?? -1,
  };
}
