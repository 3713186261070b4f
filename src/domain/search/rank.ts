import type { Contents, WordShard } from './index-format.ts';
import { SEARCH_KINDS, type SearchKind } from './kinds.ts';
import { unpackNumbers } from './numbers.ts';
import { unpackPostings } from './postings.ts';
import { formWeight, type Query } from './query.ts';
import { scorePage } from './score.ts';

/** A page that was found. */
export interface Hit {
  page: number;
  kind: SearchKind;
  /** Its passages with most of what was asked, best first, as indexes into its passages. */
  passages: readonly number[];
  /** Its top answers better than any passage: see `PageScore`. */
  byName: boolean;
  /** How much of the question it answers: see `PageScore`. */
  tier: number;
}

/** For each position of a page where an asked word stands: how well its form answers. */
export type Places = Map<number, number>;

/** Where two pages answer alike, a plan's own words come before those that tell of it. */
const KIND_WEIGHTS: Readonly<Record<SearchKind, number>> = {
  plan: 1.25,
  story: 1,
  news: 1,
  honour: 1,
  page: 1,
};

/**
 * The pages that answer, best first: those with the words as one phrase, then those with all of them, then the rest
 * by how many they have; within each, by BM25 over title and best passage, and by kind.
 */
export function rank(query: Query, contents: Contents, shards: readonly WordShard[]): Hit[] {
  const found = query.words.map((_, index) => placesOf(query, index, shards));
  const pageCount = contents.lengths.length;
  const rarity = found.map((places) => Math.log(1 + (pageCount - places.size + 0.5) / (places.size + 0.5)));
  const pages = new Set(found.flatMap((places) => [...places.keys()]));
  const scored = [...pages].map((page) => {
    const lengths = unpackNumbers(contents.lengths[page] ?? '');
    const places = found.map((one) => one.get(page) ?? new Map<number, number>());
    const kind = kindOf(contents, page);
    const own = scorePage(lengths, places, rarity);
    return { page, kind, ...own, score: own.score * KIND_WEIGHTS[kind] };
  });
  return scored
    .sort((a, b) => b.tier - a.tier || b.score - a.score || a.page - b.page)
    .map(({ score: _, ...hit }) => hit);
}

/** Whether the site has the word at all, in any form. */
export function isKnown(folded: string, shards: readonly WordShard[]): boolean {
  return shards.some((shard) => Object.hasOwn(shard, folded));
}

/** Page → places of the asked word, all its forms together. */
function placesOf(query: Query, index: number, shards: readonly WordShard[]): Map<number, Places> {
  const asked = query.words[index];
  const places = new Map<number, Places>();
  const shard = shards.find((one) => asked && Object.hasOwn(one, asked.folded));
  if (!asked || !shard) return places;
  for (const [spelling, packed] of Object.entries(shard[asked.folded] ?? {})) {
    const weight = formWeight(query, asked, spelling);
    for (const [page, positions] of unpackPostings(packed)) {
      const own: Places = places.get(page) ?? new Map();
      places.set(page, own);
      for (const position of positions) own.set(position, weight);
    }
  }
  return places;
}

function kindOf({ kinds }: Contents, page: number): SearchKind {
  return SEARCH_KINDS[Number(kinds[page])] ?? 'page';
}
