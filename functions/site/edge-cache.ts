import type { RequestContext } from '../http/app-env.ts';

/** How long what is live may be kept; 0 keeps nothing. */
export function secondsToKeep(c: RequestContext): number {
  return Number(c.env.PAGE_CACHE_SECONDS);
}

/**
 * What `load` gives, kept at the edge for `PAGE_CACHE_SECONDS`, whoever asks. `name` says what it
 * is; a visitor's query string has no part in it, so nobody can fill the cache from outside.
 */
export async function throughCache<T>(c: RequestContext, name: string, load: () => Promise<T>): Promise<T> {
  const seconds = secondsToKeep(c);
  if (!(seconds > 0)) return load();
  const key = new URL(`/_live/${name}`, c.req.url);
  const kept = await caches.default.match(key);
  if (kept) return kept.json();
  const value = await load();
  const copy = Response.json(value, { headers: { 'Cache-Control': `public, max-age=${seconds}` } });
  c.executionCtx.waitUntil(caches.default.put(key, copy));
  return value;
}
