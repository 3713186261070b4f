import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';

/**
 * Hands a dossier that was taken in to those who appraise it.
 * @throws what `moveCase` throws
 */
export function appraise({ ctx, input }: { ctx: StaffContext; input: Asked }): Promise<Standing> {
  return moveCase(ctx, input, 'appraise', () => ({ to: 'appraising' }));
}
