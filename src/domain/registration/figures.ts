import { SMALL_CELL } from '../award/statistics.ts';

/**
 * What is told of one place: whether its registration is confirmed, and how many commitments of a kind stand there.
 * `null` is not written (decision 0010). There is no sum over kinds or places, so nothing can be subtracted.
 */
export interface PlaceFigure {
  campaign: string;
  place: string;
  registered: boolean;
  /** By the commitment's kind. */
  commitments: Record<string, number | null>;
}

/** A count as the database gives it. */
export interface EntryCount {
  campaign: string;
  place: string;
  sort: 'registration' | 'commitment';
  kind: string;
  count: number;
}

/** The figures of every place that has any; a registration is an authority's own public act, so it is never hidden. */
export function placeFigures(counts: readonly EntryCount[]): PlaceFigure[] {
  const places = new Map<string, PlaceFigure>();
  for (const { campaign, place, sort, kind, count } of counts) {
    const key = `${campaign}/${place}`;
    const known = places.get(key) ?? { campaign, place, registered: false, commitments: {} };
    if (sort === 'registration') known.registered ||= count > 0;
    else known.commitments[kind] = count > 0 && count < SMALL_CELL ? null : count;
    places.set(key, known);
  }
  return [...places.values()];
}

/** The name of a figure's slot: `ninh-thuan/22738/registered`, `ninh-thuan/22738/ho-gia-dinh`. */
export function placeSlot(
  { campaign, place }: Pick<PlaceFigure, 'campaign' | 'place'>,
  what: string,
): string {
  return `${campaign}/${place}/${what}`;
}
