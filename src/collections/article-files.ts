import { basename } from 'node:path';
import type { z } from 'zod';
import { type Article, checkArticle } from './article-checks.ts';
import type { CampaignEntry } from './campaigns.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { refuseTwice } from './duplicates.ts';
import { findContentFiles, isPublished, readContentFile } from './files.ts';
import { markPictured } from './pictured.ts';

/** A story or news item as pages see it: its fields, and its text in Markdown without raw HTML. */
export type ArticleEntry<T> = T & {
  id: string;
  body: string;
  /** Whether a share image is drawn for it: set where all are read together. */
  pictured?: boolean;
};

type Reader<T> = (path: string, campaigns: readonly CampaignEntry[]) => ArticleEntry<T>;

/**
 * The reader of one article, whether it is to be published or not.
 * @throws ContentError (the reader does) naming file, field and mend.
 */
export function articleReader<T extends Article>(schema: z.ZodType<T>): Reader<T> {
  return (path, campaigns) => {
    const file = readContentFile(path);
    const parsed = schema.safeParse(file.data, { reportInput: true });
    if (!parsed.success) throw new ContentError(file.path, describeIssues(parsed.error.issues));
    const problems = checkArticle(parsed.data, file, campaigns);
    if (problems.length > 0) throw new ContentError(file.path, problems);
    return { ...parsed.data, id: basename(path, '.md'), body: file.body };
  };
}

/**
 * Every article of the pattern that is to be published, the newest first.
 * @throws ContentError naming file, field and mend.
 */
export function readPublished<T extends { title: string; date: string; sample: boolean; draft?: boolean }>(
  pattern: string,
  read: Reader<T>,
  campaigns: readonly CampaignEntry[],
): ArticleEntry<T>[] {
  const found = findContentFiles(pattern).map((path) => ({ path, entry: read(path, campaigns) }));
  refuseTwice(found.map(({ path, entry }) => ({ path, field: 'title', value: entry.title })));
  const published = found
    .map(({ entry }) => entry)
    .filter(isPublished)
    .sort((a, b) => b.date.localeCompare(a.date));
  return markPictured(published);
}
