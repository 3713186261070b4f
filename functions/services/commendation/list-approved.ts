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

/** The newest of all; those about what the site no longer shows are passed over. */
export async function listNewest({
  ctx,
  input: { limit },
}: {
  ctx: Context;
  input: { limit: number };
}): Promise<PublicCommendation[]> {
  const { samples } = await ctx.site.rules();
  const wanted = Math.min(limit, MOST);
  const shown: StoredCommendation[] = [];
  let last: StoredCommendation | undefined;
  do {
    const next = await findNewest(ctx.db, { samples, after: last }, wanted);
    const targets = await Promise.all(
      next.map(({ target }) => (target === '' ? undefined : ctx.site.target(target))),
    );
    shown.push(...next.filter(({ target }, place) => target === '' || targets[place] !== undefined));
    last = next.length < wanted ? undefined : next.at(-1);
  } while (last && shown.length < wanted);
  return shown.slice(0, wanted).map(toPublic);
}

/** What people gave to what a built page has named. */
export interface Given {
  about: PublicCommendation[];
  /** Flowers, by target; one without any is left out. */
  flowers: Record<string, number>;
}

/** The newest `limit` about each of the targets, and the flowers of those others. */
export async function listAbout({
  ctx,
  input: { targets, flowers, limit },
}: {
  ctx: Context;
  input: { targets: readonly string[]; flowers: readonly string[]; limit: number };
}): Promise<Given> {
  const { samples } = await ctx.site.rules();
  const { about, counts } = await findAbout(ctx.db, { targets, flowers, samples }, Math.min(limit, MOST));
  return {
    about: about.map(toPublic),
    flowers: Object.fromEntries(counts.map(({ target, count }) => [target, count])),
  };
}

/** As anyone may see it. */
export function toPublic({
  id,
  target,
  addressee,
  message,
  name,
  place,
  createdAt,
  sample,
}: StoredCommendation): PublicCommendation {
  return {
    id,
    target,
    addressee,
    message,
    name: name || ANONYMOUS,
    place,
    date: dateInVietnam(createdAt),
    sample,
  };
}
