import { type Filterable, provincesOf, slugOf } from './filters.ts';

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
 * than the campaign, and that more than the province. What has nothing in common is left out, and the article itself.
 * Of thousands for each of thousands of pages, it keeps the nearest so far, and looks no further where none can be
 * nearer: `others` stand the newest first.
 */
export function relatedTo<T extends { data: Filterable }>(
  article: Filterable,
  others: readonly T[],
  limit: number,
): T[] {
  const nearest: { other: T; weight: number }[] = [];
  const most = nearness(article, article);
  for (const other of others) {
    if (other.data === article) continue;
    if (nearest.length === limit && nearest.at(-1)?.weight === most) break;
    const weight = nearness(article, other.data);
    if (weight === 0) continue;
    const before = nearest.findIndex(
      (one) => weight > one.weight || (weight === one.weight && other.data.date > one.other.data.date),
    );
    if (before === -1 && nearest.length >= limit) continue;
    nearest.splice(before === -1 ? nearest.length : before, 0, { other, weight });
    if (nearest.length > limit) nearest.pop();
  }
  return nearest.map(({ other }) => other);
}

function nearness(a: Filterable, b: Filterable): number {
  const sameCampaign = a.campaign !== undefined && a.campaign === b.campaign;
  const sharedThemes = sameCampaign ? a.themes.filter((theme) => b.themes.includes(theme)).length : 0;
  const places = placesOf(b);
  const samePlace = placesOf(a).some((place) => places.includes(place));
  return 4 * sharedThemes + (sameCampaign ? 2 : 0) + (samePlace ? 1 : 0);
}

/** Each article is compared with all others: its place is read once. */
const known = new WeakMap<Filterable, string[]>();

function placesOf(article: Filterable): string[] {
  const places = known.get(article) ?? provincesOf(article.place).map(slugOf);
  known.set(article, places);
  return places;
}
