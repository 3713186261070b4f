import { countFlowers } from '../../repositories/flowers.ts';
import type { Context } from '../context.ts';

/**
 * How many flowers each of the targets has been given, by id.
 * @throws DomainError `unavailable`
 */
export async function flowersOf({
  ctx,
  input: { targets },
}: {
  ctx: Pick<Context, 'db'>;
  input: { targets: readonly string[] };
}): Promise<Record<string, number>> {
  const counted = await countFlowers(ctx.db, targets);
  return Object.fromEntries(counted.map(({ target, count }) => [target, count]));
}
