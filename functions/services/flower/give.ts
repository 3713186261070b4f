import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { DomainError } from '#domain/errors.ts';
import { FLOWER_KINDS, type FlowerOutcome } from '#domain/flower/flowers.ts';
import { addDays, dateInVietnam, startOfDay } from '#domain/vietnamese/time.ts';
import { insertFlower } from '../../repositories/flowers.ts';
import type { Context } from '../context.ts';

interface Input {
  /** The target's. */
  id: string;
  /** Hash of the day, the target and the visitor. */
  mark: string;
}

/**
 * Gives a flower to a story or to somebody on the honour roll, once a day for each visitor.
 * @returns whom it was for, as the site shows them.
 * @throws DomainError `unknown-target`, `unavailable`
 */
export async function giveFlower({
  ctx,
  input: { id, mark },
}: {
  ctx: Pick<Context, 'db' | 'site' | 'now'>;
  input: Input;
}): Promise<{ target: CommendationTarget; outcome: FlowerOutcome }> {
  const target = await ctx.site.target(id);
  if (!target || !FLOWER_KINDS.some((kind) => kind === target.kind)) {
    throw new DomainError('unknown-target', 'Mở trang về người, việc đó rồi gửi hoa từ đó.');
  }
  const expiresAt = startOfDay(addDays(dateInVietnam(ctx.now), 1));
  const flower = { target: id, mark, changeId: crypto.randomUUID(), expiresAt };
  return { target, outcome: (await insertFlower(ctx.db, flower)) ? 'given' : 'again' };
}
