import type { CommendationTarget } from '#domain/commendation/schema.ts';
import type { WallQuery } from '#domain/commendation/wall.ts';
import type { RequestContext } from '../http/app-env.ts';
import { listWall, type Wall } from '../services/commendation/list-wall.ts';
import { orOwnWords } from './own-words.ts';
import { throughPublicCache } from './public-commendations.ts';

/** A page of the wall with what it is about. */
export interface LoadedWall extends Wall {
  targets: CommendationTarget[];
}

/**
 * A page of the wall, remembered like everything that shows commendations.
 * @throws DomainError `unavailable`
 */
export function loadWall(c: RequestContext, query: WallQuery): Promise<LoadedWall> {
  return throughPublicCache(c, `wall?${JSON.stringify(query)}`, () => withTargets(c, query));
}

/** As `loadWall`, for a page to read: null when the database is away, and its own words stay. */
export async function tryWall(c: RequestContext, query: WallQuery): Promise<LoadedWall | null> {
  return orOwnWords('wall', null, () => loadWall(c, query));
}

async function withTargets(c: RequestContext, query: WallQuery): Promise<LoadedWall> {
  const ctx = c.var.services;
  const wall = await listWall({ ctx, input: query });
  const named = new Set(wall.shown.flatMap(({ target }) => target || []));
  const targets = await Promise.all([...named].map((id) => ctx.site.target(id)));
  return { ...wall, targets: targets.filter((target) => target !== undefined) };
}
