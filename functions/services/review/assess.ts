import { DomainError } from '#domain/errors.ts';
import { checkAssessments } from '#domain/review/assessment.ts';
import type { Assessment } from '#domain/review/contract.ts';
import type { Standing } from '#domain/review/transition.ts';
import { assessStatement } from '../../repositories/nominees.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { noteOnCase } from './change.ts';

/**
 * Says what was found of some of a dossier's nominees; those who aren't named keep what was found before.
 * @throws DomainError `unknown-campaign` where the plan is gone; what `checkAssessments` and `noteOnCase` throw
 */
export function assess({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Asked & { assessments: readonly Assessment[] };
}): Promise<Standing> {
  return noteOnCase(ctx, input, 'assess', ({ plan, choice, nominees }, change) => {
    if (!plan) throw new DomainError('unknown-campaign', 'Kế hoạch của hồ sơ không còn trên cổng.');
    const about = { campaign: plan, programme: choice.programme, nominees };
    const findings = checkAssessments(input.assessments, about);
    // Notes may speak of people, and stay out of a log that is never changed.
    const detail = findings.map(({ note: _private, ...rest }) => rest);
    return { detail, statements: [assessStatement(ctx.db, { ...change, by: ctx.member.email }, findings)] };
  });
}
