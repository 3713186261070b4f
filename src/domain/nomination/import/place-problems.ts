import type { FieldProblem } from '#domain/errors.ts';
import type { ImportField } from './fields.ts';
import type { Layout } from './layout.ts';
import type { CellProblem } from './nominee.ts';
import type { ImportedRow } from './read-rows.ts';

/** Which columns are behind a nominee's field; the first is what is added to a sheet that has none of them. */
const BEHIND: Record<string, readonly ImportField[]> = {
  name: ['name', 'personName', 'collectiveName'],
  honorific: ['honorific', 'birthYearMan', 'birthYearWoman'],
  birthYear: ['birthYear', 'birthYearMan', 'birthYearWoman'],
  title: ['title', 'titleAndBody'],
  body: ['body', 'titleAndBody', 'place'],
  posthumous: ['posthumous'],
  bodyKind: ['bodyKind'],
  superior: ['superior', 'body'],
  achievement: ['achievement'],
  criteria: ['criteria'],
  pastAwards: ['pastAwards'],
  note: ['note'],
};

/** What is wrong with a row, by column; `missing` are fields that the sheet has no column for. */
export interface PlacedProblems {
  cells: CellProblem[];
  missing: ImportField[];
}

/**
 * Puts what the rules say of a nominee where it is mended: in the cell it came from. A name in the wrong kind of column
 * still stands in the filled one.
 */
export function placeProblems(
  { source, unread, nominee }: ImportedRow,
  judged: readonly FieldProblem[],
  { columns }: Layout,
): PlacedProblems {
  const cells = [...unread];
  const missing: ImportField[] = [];
  for (const { field, message } of judged) {
    const behind = BEHIND[field.split('.')[0] ?? ''] ?? [];
    const own = field === 'name' && nominee.kind === 'collective' ? ['collectiveName', ...behind] : behind;
    const places = own.flatMap((use) => columns.flatMap((column, at) => (column.use === use ? [at] : [])));
    const column = places.find((at) => source.cells[at] !== '') ?? places[0];
    const [first] = behind;
    if (column !== undefined) {
      if (!cells.some((cell) => cell.column === column)) cells.push({ column, message });
    } else if (first) missing.push(first);
  }
  return { cells: cells.toSorted((a, b) => a.column - b.column), missing };
}
