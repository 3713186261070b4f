import { DRAFT_KEPT_DAYS } from '#domain/nomination/constants.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';

/** The instant after which a draft that was last changed at `changedAt` is deleted unless it was submitted. */
export function keptUntil(changedAt: number): number {
  return changedAt + DRAFT_KEPT_DAYS * DAY_MS;
}

/** The instant before which a draft must have been last changed to be deleted at `now`. */
export function staleBefore(now: number): number {
  return now - DRAFT_KEPT_DAYS * DAY_MS;
}
