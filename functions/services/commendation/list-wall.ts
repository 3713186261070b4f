import type { PublicCommendation } from '#domain/commendation/schema.ts';
import { WALL_PAGE, type WallQuery } from '#domain/commendation/wall.ts';
import { DomainError } from '#domain/errors.ts';
import type { StoredCommendation } from '../../repositories/commendation-lists.ts';
import { findPublic, findWall } from '../../repositories/commendation-wall.ts';
import type { Context } from '../context.ts';
import { toPublic } from './list-approved.ts';

/** A page of the wall. */
export interface Wall {
  shown: PublicCommendation[];
  /** Id of the last one, after which more may come; null at the end. */
  next: string | null;
}

/** So many pages are passed over at the most that hold nothing but what the site no longer shows. */
const PASSED_OVER = 5;

/**
 * A page of approved commendations about what the site shows, the newest first; sample ones only where the build
 * carries samples.
 * @throws DomainError `unavailable`
 */
export async function listWall({
  ctx,
  input,
}: {
  ctx: Pick<Context, 'db' | 'site'>;
  input: WallQuery;
}): Promise<Wall> {
  const { samples } = await ctx.site.rules();
  let after = input.after;
  for (let turn = 0; turn < PASSED_OVER; turn++) {
    const found = await findWall(ctx.db, { ...input, after }, samples, WALL_PAGE + 1);
    const page = found.slice(0, WALL_PAGE);
    after = found.length > WALL_PAGE ? (page.at(-1)?.id ?? null) : null;
    const shown = await onSite(ctx, page);
    if (shown.length > 0 || after === null) return { shown: shown.map(toPublic), next: after };
  }
  return { shown: [], next: after };
}

/**
 * One commendation by its id.
 * @throws DomainError `commendation-gone` when it was taken from the wall, `commendation-not-found` when there is none or
 * it was never public, `unavailable`
 */
export async function readPublic({
  ctx,
  input: { id },
}: {
  ctx: Pick<Context, 'db' | 'site'>;
  input: { id: string };
}): Promise<PublicCommendation> {
  const { samples } = await ctx.site.rules();
  const { shown, state } = await findPublic(ctx.db, id, samples);
  const [found] = shown ? await onSite(ctx, [shown]) : [];
  if (found) return toPublic(found);
  if (state === 'hidden' || state === 'withdrawn')
    throw new DomainError('commendation-gone', 'Người gửi đã rút, hoặc cán bộ đã gỡ lời này.');
  throw new DomainError('commendation-not-found', 'Xem lại địa chỉ, hoặc đọc các lời đã đăng.');
}

/** Those whose target the site shows; what was written to somebody in free words always. */
async function onSite(
  { site }: Pick<Context, 'site'>,
  found: readonly StoredCommendation[],
): Promise<StoredCommendation[]> {
  const known = await Promise.all(found.map(({ target }) => target === '' || site.target(target)));
  return found.filter((_, place) => known[place]);
}
