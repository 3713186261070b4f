import { GROUND_LABELS, type Ground } from '#domain/review/grounds.ts';
import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';
import { privateGround, tellDecided } from './decided.ts';
import { written } from './reason.ts';

interface Input extends Asked {
  ground: Ground;
  /** For the offices alone; the unit reads the ground's words. */
  reason: string;
}

/**
 * Doesn't take a dossier in.
 * @throws DomainError `invalid-input` without a reason; what `moveCase` throws
 */
export async function refuse({ ctx, input }: { ctx: StaffContext; input: Input }): Promise<Standing> {
  const { ground } = input;
  const reason = written(input.reason);
  return moveCase(ctx, input, 'refuse', async (file, change) => {
    const mail = await tellDecided(ctx, file, change, 'rejected-at-receipt', ground);
    const note = privateGround(ctx, file, change, reason);
    return {
      to: 'rejected-at-receipt',
      reason: GROUND_LABELS[ground],
      detail: { ground },
      statements: [note, mail],
      mails: true,
    };
  });
}
