import { type FilterValue, filterValues, isUnder } from '#domain/article/filters.ts';
import { paginate } from '#domain/article/order.ts';
import { filteredList, pageOfList } from '#domain/paths.ts';
import { type ArticleEntry, listArticles, type Section } from '../../collections/articles.ts';
import { getCollection } from '../../collections/content.ts';
import { pageKey } from '../../collections/page-key.ts';
import { sortByPlace } from '../plan/plan-names.ts';
import { SECTIONS } from './sections.ts';

/** One page of a section's list, whole or narrowed to one value of a filter. */
export interface ListView {
  section: Section;
  /** Left out: the whole list. */
  filter?: FilterValue;
  /** Every value that the section can be narrowed to. */
  filters: FilterValue[];
  articles: ArticleEntry[];
  /** How many the list has on all its pages, and the section in all. */
  count: number;
  total: number;
  page: number;
  pageCount: number;
  /** Address of the list's first page. */
  list: string;
}

/**
 * The static paths of `[...list].astro`: the section's list, each value of each filter that keeps something, and the
 * further pages of each.
 */
export function listRoutes(
  section: Section,
): { params: { list: string | undefined }; props: { view: ListView }; cacheKey: string }[] {
  const articles = listArticles(section);
  const campaigns = sortByPlace(getCollection('campaigns')).map(({ data }) => data);
  const filters = filterValues(
    articles.map(({ data }) => data),
    campaigns,
  );
  const home = SECTIONS[section].list;
  const views = [undefined, ...filters].flatMap((filter) => {
    const kept = filter ? articles.filter(({ data }) => isUnder(data, filter)) : articles;
    const list = filter ? filteredList(home, filter) : home;
    const own = { section, filters, list, count: kept.length, total: articles.length };
    return paginate(kept).map(
      (onPage, index, { length: pageCount }): ListView => ({
        ...own,
        ...(filter && { filter }),
        articles: onPage,
        page: index + 1,
        pageCount,
      }),
    );
  });
  return views.map((view) => ({
    params: { list: pageOfList(view.list, view.page).slice(home.length, -1) || undefined },
    props: { view },
    cacheKey: listKey(view),
  }));
}

function listKey({ articles, filters, ...view }: ListView): string {
  return pageKey(view, filters, ...articles);
}
