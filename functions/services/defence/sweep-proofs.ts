import { deleteExpiredProofs } from '../../repositories/spent-proofs.ts';
import type { Context } from '../context.ts';

/**
 * Forgets the spent proofs that nobody could use any more anyway.
 * @returns how many.
 * @throws DomainError `unavailable`; what is left goes with the next run.
 */
export function sweepProofs({ ctx }: { ctx: Pick<Context, 'db' | 'now'> }): Promise<number> {
  return deleteExpiredProofs(ctx.db, ctx.now);
}
