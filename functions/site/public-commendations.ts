import type { RequestContext } from '../http/app-env.ts';
import { publicEpoch } from '../services/commendation/public-epoch.ts';
import { secondsToKeep } from './edge-cache.ts';
import { rememberedOf } from './remembered.ts';

interface KeptList {
  epoch: number;
  until: number;
  value: unknown;
}

/** By name and origin: what this isolate showed last. */
const listsOf = rememberedOf<D1Database, KeptList>(200);

/**
 * What `load` gives of approved commendations, remembered for `PAGE_CACHE_SECONDS` by this isolate alone, but not once
 * one of them is hidden, rejected, edited or withdrawn: the database has a number that counts those moments, read a
 * second ago at the most, and only what was remembered under that number is shown. Everything that shows commendations
 * goes through here (pages, walls, feeds).
 * @throws DomainError `unavailable`: without that number nothing that was remembered is shown
 */
export async function throughPublicCache<T>(
  c: RequestContext,
  name: string,
  load: () => Promise<T>,
): Promise<T> {
  const { db } = c.var.services;
  const epoch = await publicEpoch({ ctx: { db } });
  const seconds = secondsToKeep(c);
  if (!(seconds > 0)) return load();
  const known = listsOf(db.d1);
  const key = new URL(`/_live/${name}`, c.req.url).href;
  const now = Date.now();
  const last = known.get(key);
  if (last && last.epoch === epoch && last.until > now) return last.value as T;
  const value = await load();
  known.set(key, { epoch, until: now + seconds * 1000, value });
  return value;
}
