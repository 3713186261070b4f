import { commendationEpoch } from '../../repositories/public-epochs.ts';
import type { Context } from '../context.ts';

/**
 * Counts up whenever a commendation leaves what the public sees.
 * @throws DomainError `unavailable`
 */
export function publicEpoch({ ctx }: { ctx: Pick<Context, 'db'> }): Promise<number> {
  return commendationEpoch(ctx.db);
}
