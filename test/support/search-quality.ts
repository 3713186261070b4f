import type { IndexReader } from '#domain/search/search.ts';
import queries from '../bench/search-queries.json' with { type: 'json' };
import { firstResults } from './search-index.ts';

/** How often an expected page comes first, among five, and the mean of 1 / its place (0 where it isn't in ten). */
export interface SearchQuality {
  queries: number;
  first: number;
  five: number;
  reciprocal: number;
  /** Questions whose expected page isn't first, each with its place; 0 for not in ten. */
  missed: [text: string, place: number][];
}

/**
 * Asks every question of `test/bench/search-queries.json`. An expected address with an anchor wants that very clause;
 * without, any place of the page. Some name pages that a build may not have beside those it has.
 */
export async function searchQuality(reader: IndexReader): Promise<SearchQuality> {
  const places = await Promise.all(
    queries.map(async ({ q, expect }): Promise<[string, number]> => {
      const { results } = await firstResults(q, reader);
      const found = results.findIndex(({ href }) =>
        expect.some((wanted) => href === wanted || href.split('#')[0] === wanted),
      );
      return [q, found + 1];
    }),
  );
  const share = (within: number) =>
    places.filter(([, place]) => place > 0 && place <= within).length / places.length;
  return {
    queries: places.length,
    first: share(1),
    five: share(5),
    reciprocal: places.reduce((sum, [, place]) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
    missed: places.filter(([, place]) => place !== 1),
  };
}
