import type { RequestContext } from '../http/app-env.ts';
import { listAbout, listNewest } from '../services/commendation/list-approved.ts';
import { type Approved, EVERYTHING } from '../views/commendations.ts';
import type { CommendationSlot } from '../views/outline.ts';
import { orOwnWords } from './own-words.ts';
import { throughPublicCache } from './public-commendations.ts';

const NONE: Approved = { newest: [], about: [], targets: [] };

/**
 * What the page's slots show, remembered until one of them is hidden. Without the database the page's own words
 * stand where the commendations would.
 */
export async function loadApproved(c: RequestContext, slots: readonly CommendationSlot[]): Promise<Approved> {
  const name = `commendations?slots=${encodeURIComponent(JSON.stringify(slots))}`;
  return orOwnWords('commendations', NONE, () => throughPublicCache(c, name, () => load(c, slots)));
}

async function load(c: RequestContext, slots: readonly CommendationSlot[]): Promise<Approved> {
  const ctx = c.var.services;
  const [walls, rest] = [slots.filter(isWall), slots.filter((slot) => !isWall(slot))];
  const [newest, about] = await Promise.all([
    walls.length > 0 ? listNewest({ ctx, input: { limit: most(walls) } }) : [],
    rest.length > 0
      ? listAbout({ ctx, input: { targets: rest.map((slot) => slot.target), limit: most(rest) } })
      : [],
  ]);
  const named = new Set([...newest, ...about].map(({ target }) => target));
  const targets = await Promise.all([...named].map((id) => ctx.site.target(id)));
  return { newest, about, targets: targets.filter((target) => target !== undefined) };
}

function isWall({ target }: CommendationSlot): boolean {
  return target === EVERYTHING;
}

function most(slots: readonly CommendationSlot[]): number {
  return Math.max(...slots.map((slot) => slot.limit));
}
