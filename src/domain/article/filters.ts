import { STORY_KIND_LABELS, STORY_KINDS, type StoryKind } from '../story/schema.ts';
import { fold } from '../vietnamese/folding.ts';

/** What a list of stories or news can be narrowed by, in the order in which it is offered. */
export const FILTERS = ['campaign', 'theme', 'kind', 'place', 'year'] as const;
export type Filter = (typeof FILTERS)[number];

/** What the filters read of a story or news item; news has no kind, and may have no campaign. */
export interface Filterable {
  campaign?: string | undefined;
  themes: readonly string[];
  kind?: StoryKind;
  place: string;
  date: string;
}

/** What they read of a campaign. */
export interface FilterCampaign {
  id: string;
  shortTitle: string;
  themes: readonly { id: string; name: string }[];
}

/** One value of a filter. `id` is its part of the address: a theme's is `<campaign>/<theme>`. */
export interface FilterValue {
  by: Filter;
  id: string;
  label: string;
  /** How many of the list it leaves; never 0. */
  count: number;
}

/** The address part of each kind of story. */
const KIND_SLUGS: Record<StoryKind, string> = { person: 'ca-nhan', collective: 'tap-the', model: 'mo-hinh' };

/**
 * A place is written from the smallest part to the province: `Huyện Ninh Phước, Ninh Thuận` is in Ninh Thuận, and
 * `Bến Tre và Hà Nội` in both.
 */
export function provincesOf(place: string): string[] {
  const last = place.slice(place.lastIndexOf(',') + 1);
  return last.split(' và ').map((name) => name.trim());
}

/** `TP. Hồ Chí Minh` as a part of an address: `tp-ho-chi-minh`. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const VALUES: Record<Filter, (article: Filterable) => string[]> = {
  campaign: ({ campaign }) => (campaign === undefined ? [] : [campaign]),
  theme: ({ campaign, themes }) => themes.map((theme) => `${campaign}/${theme}`),
  kind: ({ kind }) => (kind === undefined ? [] : [KIND_SLUGS[kind]]),
  place: ({ place }) => provincesOf(place).map(slugOf),
  year: ({ date }) => [date.slice(0, 4)],
};

/** Whether the list narrowed to this value keeps the article. */
export function isUnder(article: Filterable, { by, id }: Pick<FilterValue, 'by' | 'id'>): boolean {
  return VALUES[by](article).includes(id);
}

/**
 * Every value that keeps at least one of the articles: campaigns in the order given, themes in their plan's,
 * kinds in their own, provinces by the Vietnamese alphabet, the newest year first.
 */
export function filterValues(
  articles: readonly Filterable[],
  campaigns: readonly FilterCampaign[],
): FilterValue[] {
  const candidates: Record<Filter, { id: string; label: string }[]> = {
    campaign: campaigns.map(({ id, shortTitle }) => ({ id, label: shortTitle })),
    theme: campaigns.flatMap(({ id, themes }) =>
      themes.map((theme) => ({ id: `${id}/${theme.id}`, label: theme.name })),
    ),
    kind: STORY_KINDS.map((kind) => ({ id: KIND_SLUGS[kind], label: STORY_KIND_LABELS[kind] })),
    place: provinces(articles).map((label) => ({ id: slugOf(label), label })),
    year: years(articles).map((year) => ({ id: year, label: year })),
  };
  return FILTERS.flatMap((by) =>
    candidates[by].map(({ id, label }) => {
      const count = articles.filter((article) => isUnder(article, { by, id })).length;
      return { by, id, label, count };
    }),
  ).filter(({ count }) => count > 0);
}

function provinces(articles: readonly Filterable[]): string[] {
  const { compare } = new Intl.Collator('vi');
  const names = articles.flatMap(({ place }) => provincesOf(place));
  return [...new Map(names.map((name) => [slugOf(name), name])).values()].sort(compare);
}

function years(articles: readonly Filterable[]): string[] {
  return [...new Set(articles.flatMap(VALUES.year))].sort().reverse();
}
