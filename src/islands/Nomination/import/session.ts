import type { ColumnUse, ImportField } from '#domain/nomination/import/fields.ts';
import { type Column, findLayout, type Layout } from '#domain/nomination/import/layout.ts';
import type { Answers } from '#domain/nomination/import/nominee.ts';
import { type Sheet, type SheetRow, widen } from '#domain/sheet/sheet.ts';
import type { WorkbookSheet } from '#domain/sheet/xlsx/read.ts';

/** A sheet that is being brought in: what it says, as far as it was mended, and how it is read. */
export interface ImportSession {
  sheet: Sheet;
  layout: Layout;
  /** Numbers of the rows that are left out. */
  dropped: ReadonlySet<number>;
  defaults: Answers['defaults'];
  /** All sheets of the file, when there are several to choose from. */
  workbook: readonly WorkbookSheet[];
}

export type SessionAction =
  | { type: 'cell'; row: number; column: number; text: string }
  | { type: 'use'; column: number; use: ColumnUse }
  | { type: 'add-column'; field: ImportField }
  | { type: 'drop'; row: number; dropped: boolean }
  | { type: 'defaults'; values: Partial<Answers['defaults']> }
  | { type: 'sheet'; at: number };

const NO_DEFAULTS: Answers['defaults'] = { criteria: { collective: [], individual: [] }, bodyKind: '' };

/** Begins with the sheet of a file that has the most headings one knows. */
export function openSession(workbook: readonly WorkbookSheet[]): ImportSession {
  const known = (sheet: Sheet) =>
    findLayout(sheet).columns.filter(({ use }) => use !== 'unknown' && use !== 'left-out').length;
  const [best] = workbook.toSorted((a, b) => known(b.sheet) - known(a.sheet));
  if (!best) throw new Error('No sheet');
  return openSheet(best.sheet, workbook, NO_DEFAULTS);
}

function openSheet(
  sheet: Sheet,
  workbook: readonly WorkbookSheet[],
  defaults: Answers['defaults'],
): ImportSession {
  return { sheet, layout: findLayout(sheet), dropped: new Set(), defaults, workbook };
}

/** The session after an action. Rows that aren't touched stay the same objects, unless a column is added. */
export function step(session: ImportSession, action: SessionAction): ImportSession {
  const { sheet, layout } = session;
  switch (action.type) {
    case 'cell':
      return { ...session, sheet: { ...sheet, rows: sheet.rows.map((row) => mended(row, action)) } };
    case 'use':
      return {
        ...session,
        layout: { ...layout, columns: layout.columns.map((column, at) => used(column, at, action, sheet)) },
      };
    case 'add-column':
      return addColumn(session, action.field);
    case 'drop': {
      const dropped = new Set(session.dropped);
      if (action.dropped) dropped.add(action.row);
      else dropped.delete(action.row);
      return { ...session, dropped };
    }
    case 'defaults':
      return { ...session, defaults: { ...session.defaults, ...action.values } };
    case 'sheet': {
      const chosen = session.workbook[action.at];
      return chosen ? openSheet(chosen.sheet, session.workbook, session.defaults) : session;
    }
  }
}

function mended(
  row: SheetRow,
  { row: number, column, text }: Extract<SessionAction, { type: 'cell' }>,
): SheetRow {
  return row.number === number ? { ...row, cells: row.cells.with(column, text) } : row;
}

/** The column under its new use; columns that were only added, and say nothing yet, wait until they are needed again. */
function used(
  column: Column,
  at: number,
  { column: chosen, use }: { column: number; use: ColumnUse },
  sheet: Sheet,
): Column {
  if (at === chosen) return { ...column, use, why: '' };
  return isSpare(column, at, sheet) ? { ...column, use: 'left-out' } : column;
}

/** Whether nothing stands in or above the column. */
export function isSpare({ heading }: Column, at: number, { rows }: Sheet): boolean {
  return heading === '' && rows.every(({ cells }) => (cells[at] ?? '') === '');
}

function addColumn(session: ImportSession, field: ImportField): ImportSession {
  const { sheet, layout } = session;
  const column: Column = { heading: '', use: field, why: '' };
  const spare = layout.columns.findIndex((one, at) => one.use === 'left-out' && isSpare(one, at, sheet));
  if (spare >= 0) return { ...session, layout: { ...layout, columns: layout.columns.with(spare, column) } };
  const columns = sheet.columns + 1;
  const rows = sheet.rows.map((row) => ({ ...row, cells: widen(row.cells, columns) }));
  return {
    ...session,
    sheet: { ...sheet, columns, rows },
    layout: { ...layout, columns: [...layout.columns, column] },
  };
}
