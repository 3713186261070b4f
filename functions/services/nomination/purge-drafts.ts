import { purgeSomeDrafts } from '../../repositories/draft-ends.ts';
import type { Context } from '../context.ts';
import { staleBefore } from './kept.ts';

/**
 * Deletes every draft that was last changed more than `DRAFT_KEPT_DAYS` ago and never submitted.
 * @returns how many.
 * @throws DomainError `unavailable`; what is left goes with the next run.
 */
export async function purgeDrafts({ ctx }: { ctx: Pick<Context, 'db' | 'now'> }): Promise<number> {
  let total = 0;
  for (;;) {
    const purged = await purgeSomeDrafts(ctx.db, staleBefore(ctx.now), ctx.now);
    if (purged === 0) return total;
    total += purged;
  }
}
