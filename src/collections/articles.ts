import { type CollectionEntry, getCollection } from 'astro:content';

/** The two collections of articles: stories of good examples, and news. */
export type Section = 'stories' | 'news';

/** A story or a news item, with the collection that it is from. */
export type ArticleEntry = CollectionEntry<'stories'> | CollectionEntry<'news'>;

const kept = new Map<Section, Promise<ArticleEntry[]>>();

/** A section's articles, the newest first; of one date, by address. Read once a build: each article's page asks. */
export function listArticles(section: Section): Promise<ArticleEntry[]> {
  const articles = kept.get(section) ?? readArticles(section);
  // In development an editor may change one at any time.
  if (import.meta.env.PROD) kept.set(section, articles);
  return articles;
}

async function readArticles(section: Section): Promise<ArticleEntry[]> {
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
