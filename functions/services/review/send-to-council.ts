import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';

/**
 * Lays a dossier before the council that its plan names.
 * @throws what `moveCase` throws
 */
export function sendToCouncil({ ctx, input }: { ctx: StaffContext; input: Asked }): Promise<Standing> {
  return moveCase(ctx, input, 'send-to-council', () => ({ to: 'council' }));
}
