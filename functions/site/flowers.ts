import type { RequestContext } from '../http/app-env.ts';
import { flowersOf } from '../services/flower/count.ts';
import { orOwnWords } from './own-words.ts';

/** How many flowers the page's targets have; without the database the page says nothing of them. */
export async function loadFlowers(
  c: RequestContext,
  targets: readonly string[],
): Promise<Record<string, number>> {
  return orOwnWords('flowers', {}, () => flowersOf({ ctx: c.var.services, input: { targets } }));
}
