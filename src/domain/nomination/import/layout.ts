import type { Sheet, SheetRow } from '#domain/sheet/sheet.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type ColumnUse, isNameField } from './fields.ts';
import { meaningOfHeading } from './headings.ts';

/** A column: what stands above it, and what it is for. */
export interface Column {
  /** As written; that of two rows is joined. Empty where there is none. */
  heading: string;
  use: ColumnUse;
  /** Why it is left out; empty where nobody would wonder. */
  why: string;
}

/** How a sheet is to be read. */
export interface Layout {
  columns: readonly Column[];
  /** Index of the first row below the headings. */
  from: number;
}

/** Titles above the headings are fewer than this. */
const LOOKED_AT = 30;

/**
 * Finds the headings, below titles and over two rows if need be, and what each column is for. A sheet without
 * headings has unknown columns; a single column is taken for names.
 */
export function findLayout({ rows, columns }: Sheet): Layout {
  const at = headingRow(rows);
  if (at < 0) {
    const use = columns === 1 ? 'name' : 'unknown';
    return { columns: Array.from({ length: columns }, () => ({ heading: '', use, why: '' })), from: 0 };
  }
  const top = rows[at]?.cells ?? [];
  const below = rows[at + 1]?.cells ?? [];
  const two = isSecondRow(top, below);
  const headings = two ? joinHeadings(top, below) : [...top];
  const from = at + (two ? 2 : 1);
  return {
    columns: settle(headings, rows.slice(from)),
    from: from + (isNumbering(rows[from]?.cells ?? []) ? 1 : 0),
  };
}

/**
 * What each column is for. A name merged over two columns is written in both (family name, given name); a column
 * without heading and text is nothing.
 */
function settle(headings: readonly string[], rows: readonly SheetRow[]): Column[] {
  const columns: Column[] = [];
  for (const [at, heading] of headings.entries()) {
    const meaning = meaningOfHeading(heading);
    const filled = heading === '' ? rows.filter(({ cells }) => cells[at] !== '').length : 0;
    const before = columns.at(-1)?.use;
    if (heading !== '') columns.push({ heading, ...meaning });
    else if (filled === 0) columns.push({ heading, use: 'left-out', why: '' });
    else if (before === 'personName' && filled * 2 > rows.length)
      columns.push({ heading, use: 'personName', why: '' });
    else columns.push({ heading, use: 'unknown', why: '' });
  }
  return columns;
}

/** The row with the most headings that are known: at least two, or that of names among others nobody knows. */
function headingRow(rows: readonly SheetRow[]): number {
  let best = -1;
  let most = 0;
  for (const [at, { cells }] of rows.slice(0, LOOKED_AT).entries()) {
    const filled = [...new Set(cells.filter((cell) => cell !== ''))];
    const uses = filled.map((cell) => meaningOfHeading(cell).use).filter((use) => use !== 'unknown');
    const enough = uses.length >= 2 || (uses.some(isNameField) && filled.every(isShort));
    if (enough && uses.length > most) {
      best = at;
      most = uses.length;
    }
  }
  return best;
}

const isShort = (cell: string) => cell.length <= 40 && !/\d/.test(cell);

/**
 * Whether the row goes on with the headings: it only names parts of what is merged sideways above it (a heading with
 * an empty one to its right), and at least one of them then means something. A row of people fills other columns too.
 */
function isSecondRow(top: readonly string[], below: readonly string[]): boolean {
  const joined = joinHeadings(top, below);
  const named = below
    .map((cell, at) => ({ cell, at, above: top[at] ?? '' }))
    .filter(({ cell, above }) => cell !== '' && cell !== above);
  return (
    named.length >= 2 &&
    named.every(
      ({ cell, at, above }) => !/\d/.test(cell) && cell.length <= 60 && (above === '' || top[at + 1] === ''),
    ) &&
    named.some(({ at }) => meaningOfHeading(joined[at] ?? '').use !== 'unknown')
  );
}

/**
 * `Năm sinh` over `Nam` and `Nữ` is `Năm sinh Nam` and `Năm sinh Nữ`; what is merged downwards is said once. A merged
 * heading that means nothing itself (“Thông tin cá nhân”) only gathers those below it.
 */
function joinHeadings(top: readonly string[], below: readonly string[]): string[] {
  let merged = '';
  return below.map((under, at) => {
    const over = top[at] ?? '';
    if (over !== '') merged = over;
    if (under === '' || under === over) return over;
    return meaningOfHeading(merged).use === 'unknown' ? under : `${merged} ${under}`;
  });
}

/** `(1) (2) (3)` or `A B 1 2`, as forms have it below the headings. */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').map(plainWords);
  return filled.length > 2 && filled.every((cell) => /^(?:\d{1,2}|[a-z])$/.test(cell));
}
