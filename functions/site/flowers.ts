import type { RequestContext } from '../http/app-env.ts';
import { flowersOf } from '../services/flower/count.ts';
import { throughCache } from './edge-cache.ts';
import { orOwnWords } from './own-words.ts';

/** How many flowers the page's targets have, kept at the edge; without the database the page says nothing of them. */
export async function loadFlowers(
  c: RequestContext,
  targets: readonly string[],
): Promise<Record<string, number>> {
  if (targets.length === 0) return {};
  const name = `flowers?of=${encodeURIComponent(JSON.stringify(targets))}`;
  return orOwnWords('flowers', {}, () =>
    throughCache(c, name, () => flowersOf({ ctx: c.var.services, input: { targets } })),
  );
}
