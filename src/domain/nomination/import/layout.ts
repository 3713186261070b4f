import type { Sheet, SheetRow } from '../../sheet/sheet.ts';
import type { ColumnUse } from './fields.ts';
import { meaningOfHeading } from './headings.ts';
import { plainWords } from './wording.ts';

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
    columns: headings.map((heading) => ({ heading, ...meaningOfHeading(heading) })),
    from: from + (isNumbering(rows[from]?.cells ?? []) ? 1 : 0),
  };
}

/** The row with the most headings that are known: at least two, or one that is all there is. */
function headingRow(rows: readonly SheetRow[]): number {
  let best = -1;
  let most = 0;
  for (const [at, { cells }] of rows.slice(0, LOOKED_AT).entries()) {
    const filled = cells.filter((cell) => cell !== '').length;
    const known = cells.filter((cell) => meaningOfHeading(cell).use !== 'unknown').length;
    const distinct = new Set(cells.filter((cell) => cell !== '')).size;
    if ((known >= 2 && distinct >= 2 && known > most) || (best < 0 && at === 0 && known === 1 && filled === 1)) {
      best = at;
      most = known;
    }
  }
  return best;
}

/** Whether the row goes on with the headings: it names parts of what is merged above, and no person. */
function isSecondRow(top: readonly string[], below: readonly string[]): boolean {
  const named = below
    .map((cell, at) => ({ cell, above: top[at] ?? '' }))
    .filter(({ cell, above }) => cell !== '' && cell !== above);
  if (named.length === 0 || named.some(({ cell }) => /\d/.test(cell) || cell.length > 60)) return false;
  const splits = named.filter(({ above }, index) => above === '' || (index === 0 && named.length > 1)).length;
  const known = named.filter(({ cell }) => meaningOfHeading(cell).use !== 'unknown').length;
  return splits > 0 && known * 2 >= named.length;
}

/** `Năm sinh` over `Nam` and `Nữ` is `Năm sinh Nam` and `Năm sinh Nữ`; what is merged downwards is said once. */
function joinHeadings(top: readonly string[], below: readonly string[]): string[] {
  let merged = '';
  return below.map((under, at) => {
    const over = top[at] ?? '';
    if (over !== '') merged = over;
    if (under === '' || under === over) return over;
    const whole = `${merged} ${under}`.trim();
    // “Thông tin cá nhân” over “Họ và tên” adds nothing: what is below is known by itself.
    return meaningOfHeading(whole).use === 'unknown' || isGroup(merged) ? under : whole;
  });
}

/** Whether a merged heading only gathers columns: it means nothing itself. */
function isGroup(heading: string): boolean {
  return meaningOfHeading(heading).use === 'unknown';
}

/** `(1) (2) (3)` or `A B 1 2`, as forms have it below the headings. */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').map(plainWords);
  return filled.length > 2 && filled.every((cell) => /^(?:\d{1,2}|[a-z])$/.test(cell));
}
