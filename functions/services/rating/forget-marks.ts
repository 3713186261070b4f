import { dateInVietnam, startOfDay } from '#domain/vietnamese/time.ts';
import { deleteRatingMarks } from '../../repositories/ratings.ts';
import type { Context } from '../context.ts';

/**
 * Forgets who rated what before today: their hashes have another key by now, and would never match again.
 * @returns how many went
 * @throws DomainError `unavailable`
 */
export function forgetRatingMarks({
  ctx: { db, now },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
}): Promise<number> {
  return deleteRatingMarks(db, startOfDay(dateInVietnam(now)));
}
