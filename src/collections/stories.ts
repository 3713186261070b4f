import { basename } from 'node:path';
import { type Story, storySchema } from '#domain/story/schema.ts';
import { checkArticle } from './article-checks.ts';
import type { CampaignEntry } from './campaigns.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { refuseTwice } from './duplicates.ts';
import { findContentFiles, isPublished, readContentFile } from './files.ts';
import { markPictured } from './pictured.ts';

/** A story as pages see it; `body` is Markdown without raw HTML. */
export type StoryEntry = Story & {
  id: string;
  body: string;
  /** Whether a share image is drawn for it: set where all are read together. */
  pictured?: boolean;
};

/**
 * Every story that is to be published, the newest first.
 * @throws ContentError naming file, field and mend.
 */
export function readStories(campaigns: readonly CampaignEntry[]): StoryEntry[] {
  const read = findContentFiles('stories/*.md').map((path) => ({ path, entry: readStory(path, campaigns) }));
  refuseTwice(read.map(({ path, entry }) => ({ path, field: 'title', value: entry.title })));
  const published = read
    .map(({ entry }) => entry)
    .filter(isPublished)
    .sort((a, b) => b.date.localeCompare(a.date));
  return markPictured(published);
}

/**
 * Reads and checks one story, whether it is to be published or not.
 * @throws ContentError naming file, field and mend.
 */
export function readStory(path: string, campaigns: readonly CampaignEntry[]): StoryEntry {
  const file = readContentFile(path);
  const parsed = storySchema.safeParse(file.data, { reportInput: true });
  if (!parsed.success) throw new ContentError(file.path, describeIssues(parsed.error.issues));
  const problems = checkArticle(parsed.data, file, campaigns);
  if (problems.length > 0) throw new ContentError(file.path, problems);
  return { ...parsed.data, id: basename(path, '.md'), body: file.body };
}
