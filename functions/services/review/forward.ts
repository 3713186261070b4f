import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';

/**
 * Notes that a proposed dossier went up to a higher authority.
 * @throws what `moveCase` throws
 */
export function forward({ ctx, input }: { ctx: StaffContext; input: Asked }): Promise<Standing> {
  return moveCase(ctx, input, 'forward', () => ({ to: 'forwarded' }));
}
