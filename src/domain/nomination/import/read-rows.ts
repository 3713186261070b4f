import type { Sheet, SheetRow } from '#domain/sheet/sheet.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import type { DraftKind, DraftNominee } from '../draft.ts';
import type { Layout } from './layout.ts';
import { type Answers, type CellProblem, composeNominee } from './nominee.ts';
import { namesAndOthers } from './row-cells.ts';
import { isFoot, namedKind, sectionKind } from './sections.ts';

/** A row that is read as a nominee. */
export interface ImportedRow {
  source: SheetRow;
  nominee: DraftNominee;
  /** Cells that weren't understood; what the rules say of the nominee comes on top. */
  unread: readonly CellProblem[];
}

/** A row that is no nominee, told so that nothing is lost unseen. */
export interface SkippedRow {
  number: number;
  text: string;
}

export interface ReadSheet {
  rows: ImportedRow[];
  skipped: SkippedRow[];
}

/**
 * A reader for sheets under one layout. A row that hasn't changed since the last reading, by identity, gives the very
 * same result, so that mending one cell of 500 rows costs one row.
 */
export function rowReader(layout: Layout, answers: Answers): (sheet: Sheet) => ReadSheet {
  const looks = new WeakMap<SheetRow, Look>();
  const nominees = new WeakMap<SheetRow, { section: DraftKind | null; read: ImportedRow }>();
  const headings = plainWords(layout.columns.map(({ heading }) => heading).join(' '));
  return ({ name, rows }) => {
    const result: ReadSheet = { rows: [], skipped: [] };
    let section = namedKind(name);
    for (const row of rows.slice(layout.from)) {
      const look = looks.get(row) ?? lookAt(row, layout, headings);
      looks.set(row, look);
      section = look.opens ?? section;
      if (look.skipped) {
        result.skipped.push(look.skipped);
        continue;
      }
      const before = nominees.get(row);
      const read =
        before?.section === section
          ? before.read
          : { source: row, ...composeNominee(row, layout, section, answers) };
      nominees.set(row, { section, read });
      result.rows.push(read);
    }
    return result;
  };
}

/** What a row is before it is read: whether it opens a section, and whether it is no nominee. */
interface Look {
  opens: DraftKind | null;
  skipped: SkippedRow | null;
}

function lookAt(row: SheetRow, layout: Layout, headings: string): Look {
  const opens = sectionKind(row.cells);
  const skip = opens !== null || isFoot(row.cells) || isHeadings(row, headings) || isRemark(row, layout);
  const text = row.cells.filter(Boolean).join(' · ');
  return { opens, skipped: skip ? { number: row.number, text } : null };
}

/** The headings again, as on each page of a long list. */
function isHeadings({ cells }: SheetRow, headings: string): boolean {
  const words = plainWords(cells.join(' '));
  return words !== '' && words === headings;
}

/** A row without a name and with at most one cell beside it: a remark, a signature, a running number. */
function isRemark({ cells }: SheetRow, { columns }: Layout): boolean {
  const { names, others } = namesAndOthers(cells, columns);
  return names.every((cell) => cell === '') && others.filter((cell) => cell !== '').length <= 1;
}
