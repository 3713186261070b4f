import { GROUND_LABELS, type Ground } from '#domain/review/grounds.ts';
import type { Standing } from '#domain/review/transition.ts';
import { declineStatement } from '../../repositories/nominees.ts';
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
 * Notes that who decides awards none of a dossier's nominees.
 * @throws DomainError `invalid-input` without a reason; what `moveCase` throws
 */
export async function decline({ ctx, input }: { ctx: StaffContext; input: Input }): Promise<Standing> {
  const { ground } = input;
  const reason = written(input.reason);
  return moveCase(ctx, input, 'decline', async (file, change) => ({
    to: 'not-awarded',
    reason: GROUND_LABELS[ground],
    detail: { ground },
    mails: true,
    statements: [
      declineStatement(ctx.db, { ...change, ground }),
      privateGround(ctx, file, change, reason),
      await tellDecided(ctx, file, change, 'not-awarded', ground),
    ],
  }));
}
