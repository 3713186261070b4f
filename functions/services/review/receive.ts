import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';

/**
 * Takes a submitted dossier in: from now on its unit changes it only when asked to.
 * @throws what `moveCase` throws
 */
export function receiveNomination({ ctx, input }: { ctx: StaffContext; input: Asked }): Promise<Standing> {
  return moveCase(ctx, input, 'receive', () => ({ to: 'received' }));
}
