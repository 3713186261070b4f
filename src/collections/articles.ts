import { type CollectionEntry, getCollection } from 'astro:content';

/** The two collections of articles: stories of good examples, and news. */
export type Section = 'stories' | 'news';

/** A story or a news item, with the collection that it is from. */
export type ArticleEntry = CollectionEntry<'stories'> | CollectionEntry<'news'>;

/** A section's articles, the newest first; of one date, by address. */
export async function listArticles(section: Section): Promise<ArticleEntry[]> {
  const entries: ArticleEntry[] = await getCollection(section);
  return newestFirst(entries);
}

/** Stories and news of one campaign together, the newest first. */
export async function listCampaignArticles(campaign: string): Promise<ArticleEntry[]> {
  const both = [...(await listArticles('stories')), ...(await listArticles('news'))];
  return newestFirst(both.filter(({ data }) => data.campaign === campaign));
}

function newestFirst(entries: readonly ArticleEntry[]): ArticleEntry[] {
  return entries.toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id));
}
