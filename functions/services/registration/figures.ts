import { type PlaceFigure, placeFigures } from '#domain/registration/figures.ts';
import { countEntries } from '../../repositories/register-lists.ts';
import type { Context } from '../context.ts';

/**
 * What is told in the open of each place, small counts left out; sample entries only where the build carries samples.
 * @throws DomainError `unavailable`
 */
export async function countPlaces({
  ctx: { db, site },
}: {
  ctx: Pick<Context, 'db' | 'site'>;
}): Promise<PlaceFigure[]> {
  const { samples } = await site.rules();
  return placeFigures(await countEntries(db, samples));
}
