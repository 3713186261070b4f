import { type Story, storySchema } from '#domain/story/schema.ts';
import { type ArticleEntry, articleReader, readPublished } from './article-files.ts';
import type { CampaignEntry } from './campaigns.ts';

/** A story as pages see it. */
export type StoryEntry = ArticleEntry<Story>;

/** Reads and checks one story, published or not. @throws ContentError naming file, field and mend. */
export const readStory = articleReader<Story>(storySchema);

/** Every story that is to be published, the newest first. @throws ContentError naming file, field and mend. */
export function readStories(campaigns: readonly CampaignEntry[]): StoryEntry[] {
  return readPublished('stories/*.md', readStory, campaigns);
}
