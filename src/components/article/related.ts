import { relatedTo } from '#domain/article/order.ts';
import { type ArticleEntry, listArticles, type Section } from '../../collections/articles.ts';
import { pageKey } from '../../collections/page-key.ts';

/** Articles of one section that an article's page leads on to, the nearest first. */
export interface RelatedGroup {
  section: Section;
  articles: ArticleEntry[];
}

const SHOWN = 3;
const SECTIONS: readonly Section[] = ['stories', 'news'];

/** Found once a build: what a page is made of is asked for before it is drawn. */
const known = new WeakMap<ArticleEntry, RelatedGroup[]>();

/** Stories and news that have a theme, the campaign or the province in common with the article. */
export function relatedGroups(entry: ArticleEntry): RelatedGroup[] {
  const groups = known.get(entry) ?? SECTIONS.map((section) => groupOf(section, entry));
  known.set(entry, groups);
  return groups;
}

function groupOf(section: Section, { data }: ArticleEntry): RelatedGroup {
  return { section, articles: relatedTo<ArticleEntry>(data, listArticles(section), SHOWN) };
}

/** The `cacheKey` of an article's page. */
export function articleKey(entry: ArticleEntry): string {
  return pageKey(entry, ...relatedGroups(entry).flatMap(({ articles }) => articles));
}
