import { type News, newsSchema } from '#domain/news/schema.ts';
import { type ArticleEntry, articleReader, readPublished } from './article-files.ts';
import type { CampaignEntry } from './campaigns.ts';

/** A news item as pages see it. */
export type NewsEntry = ArticleEntry<News>;

/** Reads and checks one news item, published or not. @throws ContentError naming file, field and mend. */
export const readNewsItem = articleReader<News>(newsSchema);

/** Every news item that is to be published, the newest first. @throws ContentError naming file, field and mend. */
export function readNews(campaigns: readonly CampaignEntry[]): NewsEntry[] {
  return readPublished('news/*.md', readNewsItem, campaigns);
}
