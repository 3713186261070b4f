import { findByState, type StoredCommendation } from '../../repositories/commendation-lists.ts';
import type { Context } from '../context.ts';

/**
 * What waits for a moderator, the oldest first.
 * @throws DomainError `unavailable`
 */
export async function listPending({ ctx }: { ctx: Pick<Context, 'db'> }): Promise<StoredCommendation[]> {
  return findByState(ctx.db, 'pending');
}
