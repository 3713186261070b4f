import { type Filterable, isUnder, provincesOf, slugOf } from './filters.ts';

/** How many stories or news items a page of their list holds. */
export const PAGE_SIZE = 12;

/** The items in pages of `PAGE_SIZE`; an empty list is one empty page. */
export function paginate<T>(items: readonly T[]): T[][] {
  const pages = Array.from({ length: Math.ceil(items.length / PAGE_SIZE) }, (_, index) =>
    items.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  );
  return pages.length > 0 ? pages : [[]];
}

/**
 * Those that are nearest to the article, the nearest first and the newest of equals: a theme in common weighs more
 * than the campaign, and that more than the province. What has nothing in common is left out.
 */
export function relatedTo<T extends { data: Filterable }>(
  article: Filterable,
  others: readonly T[],
  limit: number,
): T[] {
  return others
    .map((other) => ({ other, weight: nearness(article, other.data) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.other.data.date.localeCompare(a.other.data.date))
    .slice(0, limit)
    .map(({ other }) => other);
}

function nearness(a: Filterable, b: Filterable): number {
  const sameCampaign = a.campaign !== undefined && a.campaign === b.campaign;
  const sharedThemes = sameCampaign ? a.themes.filter((theme) => b.themes.includes(theme)).length : 0;
  const samePlace = provincesOf(a.place).some((name) => isUnder(b, { by: 'place', id: slugOf(name) }));
  return 4 * sharedThemes + (sameCampaign ? 2 : 0) + (samePlace ? 1 : 0);
}
