import type { FieldProblem } from '#domain/errors.ts';
import type { DraftNominee } from '#domain/nomination/draft.ts';
import type { ImportField } from '#domain/nomination/import/fields.ts';
import type { Layout } from '#domain/nomination/import/layout.ts';
import type { Answers } from '#domain/nomination/import/nominee.ts';
import { type PlacedProblems, placeProblems } from '#domain/nomination/import/place-problems.ts';
import {
  type ImportedRow,
  type ReadSheet,
  rowReader,
  type SkippedRow,
} from '#domain/nomination/import/read-rows.ts';
import type { Sheet } from '#domain/sheet/sheet.ts';
import type { ImportSession } from './session.ts';

/** A session as it reads now. */
export interface Reading {
  /** All rows that are nominees, dropped ones included. */
  rows: readonly ImportedRow[];
  /** Those that will be added. */
  taken: readonly ImportedRow[];
  /** Numbers of taken rows in which something is to be mended. */
  bad: ReadonlySet<number>;
  /** How many cells that is. */
  badCells: number;
  /** Fields that taken rows need and no column says, with how many rows. */
  missing: ReadonlyMap<ImportField, number>;
  skipped: readonly SkippedRow[];
  placesOf: (row: ImportedRow) => PlacedProblems;
}

interface Known {
  layout: Layout;
  defaults: Answers['defaults'];
  read: (sheet: Sheet) => ReadSheet;
  places: WeakMap<ImportedRow, PlacedProblems>;
}

/**
 * A reader of sessions. As long as the layout and the defaults are the same, only rows that changed are read and
 * judged again.
 */
export function sessionReader(
  criteria: Answers['criteria'],
  judge: (nominee: DraftNominee) => readonly FieldProblem[],
): (session: ImportSession) => Reading {
  let known: Known | null = null;
  return ({ sheet, layout, defaults, dropped }) => {
    if (known?.layout !== layout || known.defaults !== defaults)
      known = { layout, defaults, read: rowReader(layout, { criteria, defaults }), places: new WeakMap() };
    const { read, places } = known;
    const placesOf = (row: ImportedRow) => {
      const placed = places.get(row) ?? placeProblems(row, judge(row.nominee), layout);
      places.set(row, placed);
      return placed;
    };
    const { rows, skipped } = read(sheet);
    const taken = rows.filter(({ source }) => !dropped.has(source.number));
    return { rows, taken, skipped, placesOf, ...count(taken, placesOf) };
  };
}

function count(
  taken: readonly ImportedRow[],
  placesOf: Reading['placesOf'],
): Pick<Reading, 'bad' | 'badCells' | 'missing'> {
  const bad = new Set<number>();
  const missing = new Map<ImportField, number>();
  let badCells = 0;
  for (const row of taken) {
    const placed = placesOf(row);
    if (placed.cells.length + placed.missing.length > 0) bad.add(row.source.number);
    badCells += placed.cells.length;
    for (const field of placed.missing) missing.set(field, (missing.get(field) ?? 0) + 1);
  }
  return { bad, badCells, missing };
}
