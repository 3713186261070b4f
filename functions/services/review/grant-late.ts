import { checkGrant, type LateGrant, unitKey } from '#domain/nomination/late-grant.ts';
import { grantStatement } from '../../repositories/late-grants.ts';
import type { StaffContext } from '../context.ts';
import type { Asked, CaseFile } from './case.ts';
import { noteOnCase } from './change.ts';

interface Input extends Asked {
  reason: string;
  /** First instant at which the grant holds no more. */
  until: number;
}

/**
 * Lets the unit of a dossier send or change it, and others of that unit, in the dossier's round after its deadline.
 * Which unit and round is read from what was submitted, of a draft from what is typed.
 * @returns the grant.
 * @throws DomainError `unknown-round` where none is chosen; `invalid-input` without a reason, a unit, a deadline to be
 * late for, or a time to come; what `noteOnCase` throws
 */
export async function grantLate({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Input;
}): Promise<LateGrant & { unit: string }> {
  const { until } = input;
  let given = { campaign: '', round: '', unit: '', unitKey: '', until };
  await noteOnCase(ctx, input, 'grant-late', (file, change) => {
    const { round, unit, reason } = checked(file, input, ctx.now);
    given = { campaign: file.choice.campaign, round, unit, unitKey: unitKey(unit), until };
    const by = { reason, by: ctx.member.email, at: ctx.now };
    const { campaign } = given;
    const detail = { campaign, round, until };
    return { reason, detail, statements: [grantStatement(ctx.db, change, { ...given, ...by })] };
  });
  return given;
}

function checked({ choice, plan, unit, draft }: CaseFile, { reason, until }: Input, now: number) {
  const round = plan?.rounds.find(({ id }) => id === choice.round) ?? null;
  const name = unit || draft.unit.name;
  return {
    round: choice.round ?? '',
    unit: name,
    reason: checkGrant({ reason, until, unit: name }, round, now),
  };
}
