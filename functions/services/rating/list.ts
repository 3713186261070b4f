import { DomainError } from '#domain/errors.ts';
import type { RatingPage, RatingQuery } from '#domain/rating/schema.ts';
import { mayReadRatings } from '#domain/staff/permissions.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findRatedPages, findRatingLines, RATED_PAGES } from '../../repositories/ratings.ts';
import type { StaffContext } from '../context.ts';

/**
 * What visitors think of the pages, for editors.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function listRatings({
  ctx: { db, member },
  input: { cursor },
}: {
  ctx: Pick<StaffContext, 'db' | 'member'>;
  input: RatingQuery;
}): Promise<RatingPage> {
  if (!mayReadRatings(member))
    throw new DomainError('not-allowed', 'Chỉ biên tập và quản trị của cổng xem đánh giá trang.');
  const found = await findRatedPages(db, cursor);
  const pages = found.slice(0, RATED_PAGES);
  const lines = await findRatingLines(
    db,
    pages.map(({ page }) => page),
  );
  return {
    pages: pages.map((one) => ({
      ...one,
      lines: lines
        .filter(({ page }) => page === one.page)
        .map(({ line, useful, at }) => ({ line, useful: useful === 1, at: toIsoInVietnam(at) })),
    })),
    next: found.length > RATED_PAGES ? (pages.at(-1)?.page ?? null) : null,
  };
}
