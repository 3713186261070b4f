import type { PlaceFigure } from '#domain/registration/figures.ts';
import type { RequestContext } from '../http/app-env.ts';
import { countPlaces } from '../services/registration/figures.ts';
import { throughCache } from './edge-cache.ts';
import { orOwnWords } from './own-words.ts';

/** The public counts of registers, kept at the edge; null while the database is away: the page keeps its own words. */
export async function loadPlaces(c: RequestContext): Promise<PlaceFigure[] | null> {
  return orOwnWords('places', null, () => countedPlaces(c));
}

/** As `loadPlaces`, for who takes nothing in its place. @throws DomainError `unavailable` */
export function countedPlaces(c: RequestContext): Promise<PlaceFigure[]> {
  return throughCache(c, 'places', () => countPlaces({ ctx: c.var.services }));
}
