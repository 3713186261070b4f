import type { PlaceFigure } from '#domain/registration/figures.ts';
import type { RequestContext } from '../http/app-env.ts';
import { countPlaces } from '../services/registration/figures.ts';
import { throughCache } from './edge-cache.ts';

/** The public counts of registers, kept at the edge; null while the database is away: the page keeps its own words. */
export async function loadPlaces(c: RequestContext): Promise<PlaceFigure[] | null> {
  try {
    return await throughCache(c, 'places', () => countPlaces({ ctx: c.var.services }));
  } catch (error) {
    console.error('places:', error instanceof Error ? error.message : 'unknown error');
    return null;
  }
}
