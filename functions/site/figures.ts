import type { PublicFigure } from '#domain/report/public-figures.ts';
import type { RequestContext } from '../http/app-env.ts';
import { countPublicFigures } from '../services/report/public-figures.ts';
import { throughCache } from './edge-cache.ts';

/** The public figures, kept at the edge. Should the database be away, the page keeps its own words. */
export async function loadFigures(c: RequestContext): Promise<PublicFigure[]> {
  try {
    return await throughCache(c, 'figures', () => countPublicFigures({ ctx: c.var.services }));
  } catch (error) {
    console.error('figures:', error instanceof Error ? error.message : 'unknown error');
    return [];
  }
}
