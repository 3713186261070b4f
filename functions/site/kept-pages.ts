import type { RequestContext } from '../http/app-env.ts';
import { publicEpoch } from '../services/commendation/public-epoch.ts';
import { secondsToKeep } from './edge-cache.ts';
import { rememberedOf } from './remembered.ts';

interface KeptPage {
  /** Null where it shows no commendations. */
  epoch: number | null;
  until: number;
  body: ArrayBuffer;
  headers: Headers;
}

/** By address: pages as this isolate filled them last. */
const keptOf = rememberedOf<D1Database, KeptPage>(100);

/** The page at the path as it was filled in a moment ago, under the same rule as `throughPublicCache`; else null. */
export async function keptPage(c: RequestContext, path: string): Promise<Response | null> {
  const page = keptOf(c.var.services.db.d1).get(keyOf(c, path));
  if (!page || page.until <= Date.now() || !(secondsToKeep(c) > 0)) return null;
  const isCurrent = page.epoch === null || page.epoch === (await epochNow(c));
  return isCurrent ? new Response(page.body, { headers: page.headers }) : null;
}

interface Filling {
  path: string;
  /** Whether the page shows commendations. */
  counts: boolean;
  fillIn: () => Promise<Response>;
}

/**
 * Fills the page in and keeps it for as long as anything live may be kept (`PAGE_CACHE_SECONDS`). The number is read before
 * what it counts, so that what is kept under it is never older; a page without it is not kept.
 */
export async function keepPage(c: RequestContext, { path, counts, fillIn }: Filling): Promise<Response> {
  const seconds = secondsToKeep(c);
  if (!(seconds > 0)) return fillIn();
  const until = Date.now() + seconds * 1000;
  const epoch = counts ? await epochNow(c) : null;
  const filled = await fillIn();
  if (epoch === undefined || filled.status !== 200) return filled;
  const { headers } = filled;
  const body = await filled.arrayBuffer();
  keptOf(c.var.services.db.d1).set(keyOf(c, path), { epoch, until, body, headers });
  return new Response(body, { headers });
}

/** Undefined when the database doesn't answer. */
function epochNow(c: RequestContext): Promise<number | undefined> {
  return publicEpoch({ ctx: c.var.services }).catch(() => undefined);
}

function keyOf(c: RequestContext, path: string): string {
  return new URL(path, c.req.url).href;
}
