import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';
import { written } from './reason.ts';

/**
 * Interrupts the work on a dossier. The reason stays with the offices.
 * @throws DomainError `invalid-input` without a reason; what `moveCase` throws
 */
export async function hold({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Asked & { reason: string };
}): Promise<Standing> {
  const reason = written(input.reason);
  return moveCase(ctx, input, 'hold', () => ({ to: 'on-hold', reason }));
}
