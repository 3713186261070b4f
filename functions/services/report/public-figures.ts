import { type PublicFigure, publicFigure } from '#domain/report/public-figures.ts';
import { countForPublic } from '../../repositories/public-figures.ts';
import type { Context } from '../context.ts';
import { calendarUntil } from './calendar.ts';

/**
 * What is told in the open of each campaign's rounds, small counts left out.
 * @throws DomainError `unavailable`
 */
export async function countPublicFigures({
  ctx: { db, site, now },
}: {
  ctx: Pick<Context, 'db' | 'site' | 'now'>;
}): Promise<PublicFigure[]> {
  const [{ campaigns }, { counts, days }] = await Promise.all([
    site.rules(),
    countForPublic(db, calendarUntil(now)),
  ]);
  const known = campaigns.flatMap(({ id, rounds }) =>
    (rounds.length > 0 ? rounds.map((round) => round.id) : ['']).map((round) => ({ campaign: id, round })),
  );
  return known.map((place) => {
    const isHere = (one: { campaign: string; round: string | null }) =>
      one.campaign === place.campaign && (one.round ?? '') === place.round;
    const { received = 0, awarded = 0 } = counts.find(isHere) ?? {};
    return publicFigure(place, { received, awarded, days: days.filter(isHere) });
  });
}
