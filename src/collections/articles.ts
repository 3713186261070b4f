import { type CollectionEntry, getCollection } from './content.ts';

/** The two collections of articles: stories of good examples, and news. */
export type Section = 'stories' | 'news';

/** A story or a news item, with the collection that it is from. */
export type ArticleEntry = CollectionEntry<'stories'> | CollectionEntry<'news'>;

const kept = new Map<Section, ArticleEntry[]>();

/** A section's articles, the newest first; of one date, by address. Sorted once a build: each article's page asks. */
export function listArticles(section: Section): ArticleEntry[] {
  const articles = kept.get(section) ?? newestFirst(getCollection(section));
  kept.set(section, articles);
  return articles;
}

/** Stories and news of one campaign together, the newest first. */
export function listCampaignArticles(campaign: string): ArticleEntry[] {
  const both = [...listArticles('stories'), ...listArticles('news')];
  return newestFirst(both.filter(({ data }) => data.campaign === campaign));
}

function newestFirst(entries: readonly ArticleEntry[]): ArticleEntry[] {
  return entries.toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id));
}
