import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';

/**
 * Goes on with a dossier that was on hold, where the work stopped.
 * @throws what `moveCase` throws
 */
export function resume({ ctx, input }: { ctx: StaffContext; input: Asked }): Promise<Standing> {
  return moveCase(ctx, input, 'resume', ({ interrupted }) => ({ to: interrupted ?? 'received' }));
}
