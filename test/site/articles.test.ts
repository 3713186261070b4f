import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { type FilterValue, filterValues, isUnder } from '#domain/article/filters.ts';
import { PAGE_SIZE } from '#domain/article/order.ts';
import { filteredList, pageOfList, paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readNews } from '../../src/collections/news.ts';
import { readStories } from '../../src/collections/stories.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();
const campaigns = readCampaigns();
const SECTIONS = [
  { list: paths.stories, item: paths.story, articles: readStories(campaigns) },
  { list: paths.news, item: paths.newsItem, articles: readNews(campaigns) },
];

/** Addresses of the articles that a list shows, on all its pages. */
function shownOn(list: string, count: number): string[] {
  const pages = Array.from({ length: Math.max(1, Math.ceil(count / PAGE_SIZE)) }, (_, index) =>
    site.page(pageOfList(list, index + 1)),
  );
  return pages.flatMap((page) =>
    page.querySelectorAll('.tales h2 a').map((link) => link.getAttribute('href') ?? ''),
  );
}

const links = (page: HTMLElement, selector: string) =>
  page.querySelectorAll(selector).map((link) => link.getAttribute('href'));

describe.each(SECTIONS)('the list $list', ({ list, item, articles }) => {
  const filters = filterValues(articles, campaigns);

  it('is a plain page that leads to every article once', () => {
    expectPlainPage(site.page(list));
    const shown = shownOn(list, articles.length);
    expect(shown.toSorted()).toEqual(articles.map(({ id }) => item(id)).sort());
  });

  it('builds the pages of every filter that keeps something, and no other', () => {
    const wanted = filters.flatMap((filter) =>
      Array.from({ length: Math.ceil(filter.count / PAGE_SIZE) }, (_, index) =>
        pageOfList(filteredList(list, filter), index + 1),
      ),
    );
    const built = [...site.texts().keys()]
      .map((file) => `/${file}`)
      .filter((file) => file.startsWith(list) && file.endsWith('/index.html'))
      .map((file) => file.replace('index.html', ''))
      .filter(
        (path) => path.slice(list.length).split('/').length > 2 && !/^trang\//.test(path.slice(list.length)),
      );
    expect(built.toSorted()).toEqual(wanted.sort());
  });

  it.each(filters)(
    'narrowed by $by to $id keeps what is under it, and nothing else',
    (filter: FilterValue) => {
      const kept = articles.filter((article) => isUnder(article, filter));
      const shown = shownOn(filteredList(list, filter), filter.count);
      expect(shown.toSorted()).toEqual(kept.map(({ id }) => item(id)).sort());
      expect(kept).toHaveLength(filter.count);
    },
  );

  it('loses no article to a filter that every article has a value of', () => {
    for (const by of ['place', 'year'] as const) {
      const values = filters.filter((filter) => filter.by === by);
      const shown = values.flatMap((filter) => shownOn(filteredList(list, filter), filter.count));
      expect(new Set(shown).size, by).toBe(articles.length);
      if (by === 'year') expect(shown).toHaveLength(articles.length);
    }
  });

  it.each(filters)('marks $by $id as chosen, with its count, among the others', (filter: FilterValue) => {
    const page = site.page(filteredList(list, filter));
    expectPlainPage(page);
    const chosen = page.querySelectorAll('.filter-nav [aria-current]');
    expect(chosen.map((link) => link.getAttribute('href'))).toEqual([filteredList(list, filter)]);
    expect(chosen.map(wordsOf)).toEqual([`${filter.label} (${filter.count})`]);
    const campaign =
      filter.by === 'theme' ? filter.id.split('/')[0] : filter.by === 'campaign' ? filter.id : '';
    const offered = filters.filter(({ by, id }) => by !== 'theme' || id.startsWith(`${campaign}/`));
    expect(links(page, '.filter-nav a').toSorted()).toEqual(
      [list, ...offered.map((value) => filteredList(list, value))].sort(),
    );
  });
});
