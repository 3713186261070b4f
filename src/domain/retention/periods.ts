import type { State } from '../review/states.ts';
import { DAY_MS } from '../vietnamese/time.ts';

/** How long personal data of a dossier stays once the dossier is done with, in days. */
export interface Retention {
  /** Whom the office may ask. */
  contactDays: number;
  /** All that a dossier which led to no award says. */
  refusedDays: number;
}

/**
 * The portal's own choice; a campaign may set its own (`retention` in its plan's front matter). No text gives a number
 * for a portal: Luật 91/2025/QH15 asks that personal data be kept as long as its purpose needs. A contact is needed until
 * nobody has to be asked any more; what was refused, for a complaint and until the next round. The dossiers of those
 * awarded are kept by the law on archives, by the offices.
 */
export const RETENTION: Retention = { contactDays: 90, refusedDays: 365 };

/** Days that the words of feedback stay after its end: long enough to ask again, and no longer (the same law). */
export const FEEDBACK_KEPT_DAYS = 180;

/** Days that the words of a commendation stay which was rejected, hidden or withdrawn (the same law): nobody reads them. */
export const UNSHOWN_THANKS_KEPT_DAYS = 180;

/** Stands where a name was taken out. */
export const NAME_REMOVED = 'Đã ẩn danh';

/** A dossier in one of these is done with: nobody at an office has anything left to do. */
export const DONE_STATES = [
  'published',
  'not-awarded',
  'rejected-at-receipt',
  'withdrawn',
] as const satisfies readonly State[];

/** Done with, and nobody was awarded by it. The partial index `nominations_to_anonymise` lists the same. */
export const REFUSED_STATES = [
  'not-awarded',
  'rejected-at-receipt',
  'withdrawn',
] as const satisfies readonly State[];

/** Before which instant a dossier must have come to its end for its data to go now: by campaign, and for the others. */
export interface Cutoffs {
  usual: number;
  own: Readonly<Record<string, number>>;
  /** The latest of all of them. */
  latest: number;
}

interface OwnRetention {
  id: string;
  retention?: Retention | undefined;
}

/** The cutoffs of one period at the instant. */
export function cutoffsOf(period: keyof Retention, campaigns: readonly OwnRetention[], now: number): Cutoffs {
  const before = (retention: Retention) => now - retention[period] * DAY_MS;
  const usual = before(RETENTION);
  const own = Object.fromEntries(
    campaigns.flatMap(({ id, retention }) => (retention ? [[id, before(retention)]] : [])),
  );
  return { usual, own, latest: Math.max(usual, ...Object.values(own)) };
}
