import { DRAFT_KEPT_DAYS } from '#domain/nomination/constants.ts';
import { purgeSomeDrafts } from '../../repositories/drafts.ts';
import type { Context } from '../context.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes every draft that was created more than `DRAFT_KEPT_DAYS` ago and never submitted.
 * @returns how many.
 * @throws DomainError `unavailable`; what is left goes with the next run.
 */
export async function purgeDrafts({ ctx }: { ctx: Pick<Context, 'db' | 'now'> }): Promise<number> {
  const before = ctx.now - DRAFT_KEPT_DAYS * DAY_MS;
  let total = 0;
  for (;;) {
    const purged = await purgeSomeDrafts(ctx.db, before, ctx.now);
    if (purged === 0) return total;
    total += purged;
  }
}
