import type { Rating } from '#domain/rating/schema.ts';
import { insertRating } from '../../repositories/ratings.ts';
import type { Context } from '../context.ts';

/**
 * Counts what a visitor thinks of a page, once a day for each of both; no line of the audit log, since nobody could be
 * asked about it (docs/decisions/0038). `visitor` is the day's hash.
 * @returns whether it was counted
 * @throws DomainError `unavailable`
 */
export function ratePage({
  ctx,
  input: { rating, visitor },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: { rating: Rating; visitor: string };
}): Promise<boolean> {
  const { page, useful, line } = rating;
  return insertRating(ctx.db, { page, visitor, useful: useful === 'co', line, at: ctx.now });
}
