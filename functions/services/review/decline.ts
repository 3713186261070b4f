import { GROUND_LABELS, type Ground } from '#domain/review/grounds.ts';
import type { Standing } from '#domain/review/transition.ts';
import { declineStatement } from '../../repositories/nominees.ts';
import type { StaffContext } from '../context.ts';
import type { Asked, CaseFile } from './case.ts';
import { moveCase } from './change.ts';
import { privateGround, tellDecided } from './decided.ts';
import { written } from './reason.ts';

/** Why, for the unit and for the offices. */
export interface Declined extends Asked {
  ground: Ground;
  /** For the offices alone; the unit reads the ground's words. */
  reason: string;
}

/**
 * Notes that who decides awards none of the nominees who still wait. A dossier of which a decision has awarded others
 * is awarded all the same.
 * @throws DomainError `invalid-input` without a reason; what `moveCase` throws
 */
export async function decline({ ctx, input }: { ctx: StaffContext; input: Declined }): Promise<Standing> {
  return declineRest(ctx, input, 'decline');
}

/**
 * Ends a dossier for its nominees of whom nothing is decided, each on the ground that was found of them, or else on the
 * one named. `check` may refuse it, by what was read.
 * @throws DomainError `invalid-input` without a reason; what `check` and `moveCase` throw
 */
export async function declineRest(
  ctx: StaffContext,
  input: Declined,
  action: 'decline' | 'conclude',
  check: (file: CaseFile) => void = () => {},
): Promise<Standing> {
  const { ground } = input;
  const reason = written(input.reason);
  return moveCase(ctx, input, action, async (file, change) => {
    check(file);
    const to = declinedState(file);
    return {
      to,
      reason: to === 'not-awarded' ? GROUND_LABELS[ground] : undefined,
      detail: { ground },
      mails: true,
      statements: [
        declineStatement(ctx.db, { ...change, ground }),
        privateGround(ctx, file, change, reason),
        await tellDecided(ctx, file, change, to, to === 'not-awarded' ? ground : null),
      ],
    };
  });
}

/** What a dossier is once those of its nominees who still wait are declined. */
export function declinedState({ nominees }: Pick<CaseFile, 'nominees'>): 'awarded' | 'not-awarded' {
  return nominees.some(({ outcome }) => outcome === 'awarded') ? 'awarded' : 'not-awarded';
}
