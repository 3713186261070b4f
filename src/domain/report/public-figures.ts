import { SMALL_CELL, suppress } from '../award/statistics.ts';
import { type Histogram, medianOf } from '../vietnamese/working-days.ts';

/** What is told in the open of a round, or of a campaign without rounds. `null` is not written. */
export interface PublicFigure {
  campaign: string;
  /** Empty where the plan has no rounds. */
  round: string;
  received: number | null;
  awarded: number | null;
  /** Working days from the sending to the award, the median. */
  days: number | null;
}

/** The name of a figure's slot on the page. */
export function figureSlot(
  { campaign, round }: Pick<PublicFigure, 'campaign' | 'round'>,
  what: 'received' | 'awarded' | 'days',
): string {
  return `${campaign}/${round}/${what}`;
}

/**
 * One round's figures. Who was awarded and who wasn't are two parts of what was received, so one is hidden with the
 * other where it would be small; no total stands over several rounds, so nothing can be subtracted.
 */
export function publicFigure(
  of: Pick<PublicFigure, 'campaign' | 'round'>,
  { received, awarded, days }: { received: number; awarded: number; days: Histogram },
): PublicFigure {
  const parts = suppress([
    { label: 'awarded', count: awarded },
    { label: 'other', count: received - awarded },
  ]);
  const hidden = parts.some(({ count }) => count === null);
  return {
    ...of,
    received: received > 0 && received < SMALL_CELL ? null : received,
    awarded: hidden ? null : awarded,
    days: hidden || awarded < SMALL_CELL ? null : medianOf(days),
  };
}
