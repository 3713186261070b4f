import { CODE_LENGTH, isWellFormed } from '../nomination/code.ts';
import { paths } from '../paths.ts';
import { cleanLine, countLetters } from '../vietnamese/text.ts';
import { COMMENDATION_LIMITS } from './schema.ts';

/** How many commendations a page of the wall shows. */
export const WALL_PAGE = 30;

/** What of the wall is asked for. A page is named by the last commendation of the one before it. */
export interface WallQuery {
  /** Id of a campaign; null for all. */
  campaign: string | null;
  /** As typed; empty for everywhere. */
  place: string;
  /** Id of the commendation after which the page begins; null for the newest. */
  after: string | null;
}

const WORDS = { campaign: 'phong-trao', place: 'noi', after: 'sau' } as const;

/** Reads the wall's address; what it doesn't know of, or can't be, is passed over. */
export function readWallAddress(query: URLSearchParams, campaigns: readonly string[]): WallQuery {
  const campaign = query.get(WORDS.campaign);
  const place = cleanLine(query.get(WORDS.place) ?? '');
  const after = query.get(WORDS.after) ?? '';
  return {
    campaign: campaign !== null && campaigns.includes(campaign) ? campaign : null,
    place: countLetters(place) <= COMMENDATION_LIMITS.place ? place : '',
    after: isWellFormed(after, CODE_LENGTH) ? after : null,
  };
}

/** The address that `readWallAddress` reads. */
export function wallAddress({ campaign, place, after }: WallQuery): string {
  const query = new URLSearchParams({
    ...(campaign ? { [WORDS.campaign]: campaign } : {}),
    ...(place ? { [WORDS.place]: place } : {}),
    ...(after ? { [WORDS.after]: after } : {}),
  });
  return query.size > 0 ? `${paths.commendations}?${query}` : paths.commendations;
}
