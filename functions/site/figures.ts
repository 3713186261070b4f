import type { PublicFigure } from '#domain/report/public-figures.ts';
import type { RequestContext } from '../http/app-env.ts';
import { countPublicFigures } from '../services/report/public-figures.ts';
import { throughCache } from './edge-cache.ts';
import { orOwnWords } from './own-words.ts';

/** The public figures, kept at the edge. Should the database be away, the page keeps its own words. */
export async function loadFigures(c: RequestContext): Promise<PublicFigure[]> {
  return orOwnWords('figures', [], () =>
    throughCache(c, 'figures', () => countPublicFigures({ ctx: c.var.services })),
  );
}
