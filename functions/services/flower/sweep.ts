import { deleteExpiredMarks } from '../../repositories/flowers.ts';
import type { Context } from '../context.ts';

/**
 * Forgets who gave flowers on the days that are over.
 * @returns how many marks.
 * @throws DomainError `unavailable`; what is left goes with the next run.
 */
export function sweepFlowerMarks({ ctx }: { ctx: Pick<Context, 'db' | 'now'> }): Promise<number> {
  return deleteExpiredMarks(ctx.db, ctx.now);
}
