import type { RequestContext } from '../http/app-env.ts';
import { type Given, listAbout, listNewest } from '../services/commendation/list-approved.ts';
import { type Approved, EVERYTHING } from '../views/commendations.ts';
import type { CommendationSlot, Outline } from '../views/outline.ts';
import { orOwnWords } from './own-words.ts';
import { throughPublicCache } from './public-commendations.ts';

type Voices = Pick<Outline, 'commendations' | 'flowers'>;

/** What the public gave to what a page tells of. */
interface LoadedVoices extends Approved {
  flowers: Given['flowers'];
}

const NONE: LoadedVoices = { newest: [], about: [], targets: [], flowers: {} };

/**
 * What the page's slots for commendations and flowers show, remembered until a commendation is hidden. Without the
 * database the page's own words stand where the commendations would.
 */
export async function loadVoices(
  c: RequestContext,
  { commendations, flowers }: Voices,
): Promise<LoadedVoices> {
  const name = `voices?${encodeURIComponent(JSON.stringify([commendations, flowers]))}`;
  const load = () => askVoices(c, commendations, flowers);
  return orOwnWords('commendations', NONE, () => throughPublicCache(c, name, load));
}

async function askVoices(
  c: RequestContext,
  slots: readonly CommendationSlot[],
  flowers: readonly string[],
): Promise<LoadedVoices> {
  const ctx = c.var.services;
  const [walls, rest] = [slots.filter(isWall), slots.filter((slot) => !isWall(slot))];
  const targetsOf = rest.map((slot) => slot.target);
  const [newest, given] = await Promise.all([
    walls.length > 0 ? listNewest({ ctx, input: { limit: most(walls) } }) : [],
    rest.length + flowers.length > 0
      ? listAbout({ ctx, input: { targets: targetsOf, flowers, limit: most(rest) } })
      : { about: [], flowers: {} },
  ]);
  const { about } = given;
  const named = new Set([...newest, ...about].map(({ target }) => target));
  const targets = await Promise.all([...named].map((id) => ctx.site.target(id)));
  return { newest, ...given, targets: targets.filter((target) => target !== undefined) };
}

function isWall({ target }: CommendationSlot): boolean {
  return target === EVERYTHING;
}

function most(slots: readonly CommendationSlot[]): number {
  return Math.max(0, ...slots.map((slot) => slot.limit));
}
