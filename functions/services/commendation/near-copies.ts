import { areNearCopies, sketchOf } from '#domain/commendation/near-copies.ts';
import { type AlikeCommendation, findAlike } from '../../repositories/commendation-copies.ts';
import type { Context } from '../context.ts';

/** How long a copy is looked for. */
export const RECENT_MS = 30 * 24 * 60 * 60 * 1000;

interface Input {
  message: string;
  /** The commendation itself, when it is there already. */
  id?: string;
}

/**
 * The near copies among recent commendations, the newest first; a few at most, whatever their number.
 * @throws DomainError `unavailable`
 */
export async function nearCopiesOf({
  ctx,
  input: { message, id = '' },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}) {
  const alike = await findAlike(ctx.db, sketchOf(message), ctx.now - RECENT_MS);
  return nearCopiesIn(alike, message).filter((one) => one.id !== id);
}

/** Those of the commendations with a number in common that say nearly the same. */
export function nearCopiesIn(alike: readonly AlikeCommendation[], message: string): AlikeCommendation[] {
  return alike.filter((one) => areNearCopies(message, one.message));
}

/** Whether there is any. @throws DomainError `unavailable` */
export async function hasNearCopy(work: Parameters<typeof nearCopiesOf>[0]): Promise<boolean> {
  return (await nearCopiesOf(work)).length > 0;
}
