import { basename } from 'node:path';
import {
  type Contribution,
  contributionSchema,
  type Figure,
  figuresSchema,
} from '#domain/contribution/schema.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { findContentFiles, isPublished, readDataFile } from './files.ts';

/** A line of the ledger as pages see it; `id` is the file's name. */
export type ContributionEntry = Contribution & { id: string };

/**
 * Every line of the ledger that is to be published, the earliest first.
 * @throws ContentError naming file, field and mend.
 */
export function readContributions(): ContributionEntry[] {
  const lines = findContentFiles('contributions/*.yaml').map((path) => ({
    path,
    line: { ...readContribution(path), id: basename(path, '.yaml') },
  }));
  const entries = lines.map(({ line }) => line);
  for (const { path, line } of lines) checkKept(path, line, entries);
  return entries.filter(isPublished).sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * Reads one line of the ledger; whether it keeps a pledge that there is, only all lines together tell.
 * @throws ContentError naming file, field and mend.
 */
export function readContribution(path: string): Contribution {
  const file = readDataFile(path);
  const parsed = contributionSchema.safeParse(file.data, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new ContentError(file.path, describeIssues(parsed.error.issues));
}

/** A delivery may keep a pledge: the line it names, of its own kind. */
function checkKept(path: string, line: ContributionEntry, entries: readonly ContributionEntry[]): void {
  if (line.keeps === undefined) return;
  const pledges = entries.filter(({ state, kind }) => state === 'pledged' && kind === line.kind);
  if (pledges.some(({ id }) => id === line.keeps)) return;
  const known = pledges.map(({ id }) => id).join(', ') || '(chưa có cam kết nào cùng loại)';
  throw new ContentError(readDataFile(path).path, [
    { field: 'keeps', message: `không có cam kết “${line.keeps}” cùng loại; dùng một trong: ${known}` },
  ]);
}

/**
 * The programme's published figures, in the files' order.
 * @throws ContentError naming file, field and mend.
 */
export function readFigures(): Figure[] {
  return findContentFiles('contributions/figures/*.yaml').flatMap(readFigureFile);
}

/**
 * The figures of one file.
 * @throws ContentError naming file, field and mend.
 */
export function readFigureFile(path: string): Figure[] {
  const file = readDataFile(path);
  const parsed = figuresSchema.safeParse(file.data, { reportInput: true });
  if (parsed.success) return parsed.data.figures;
  throw new ContentError(file.path, describeIssues(parsed.error.issues));
}
