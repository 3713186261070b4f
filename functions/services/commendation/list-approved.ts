import { ANONYMOUS, type PublicCommendation } from '#domain/commendation/schema.ts';
import { dateInVietnam } from '#domain/vietnamese/time.ts';
import { findAbout, findNewest, type StoredCommendation } from '../../repositories/commendation-lists.ts';
import type { Context } from '../context.ts';

/** However many a page asks for. */
const MOST = 60;

/*
 * Both lists hold approved commendations about what the site shows, the newest first; sample ones only where the
 * build carries samples. Both throw DomainError `unavailable`.
 */

/** The newest of all. */
export async function listNewest({
  ctx,
  input: { limit },
}: {
  ctx: Context;
  input: { limit: number };
}): Promise<PublicCommendation[]> {
  const [{ samples }, known] = await Promise.all([ctx.site.rules(), ctx.site.targets()]);
  const shown = { targets: known.map(({ id }) => id), samples };
  return (await findNewest(ctx.db, shown, Math.min(limit, MOST))).map(toPublic);
}

/** The newest `limit` about each of the targets. */
export async function listAbout({
  ctx,
  input: { targets, limit },
}: {
  ctx: Context;
  input: { targets: readonly string[]; limit: number };
}): Promise<PublicCommendation[]> {
  const [{ samples }, known] = await Promise.all([ctx.site.rules(), ctx.site.targets()]);
  const shown = { targets: known.map(({ id }) => id).filter((id) => targets.includes(id)), samples };
  return (await findAbout(ctx.db, shown, Math.min(limit, MOST))).map(toPublic);
}

function toPublic({
  id,
  target,
  message,
  name,
  place,
  createdAt,
  sample,
}: StoredCommendation): PublicCommendation {
  return { id, target, message, name: name || ANONYMOUS, place, date: dateInVietnam(createdAt), sample };
}
