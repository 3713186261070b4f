import { checkGrant, type LateGrant, unitKey } from '#domain/nomination/late-grant.ts';
import { storeGrant } from '../../repositories/late-grants.ts';
import type { Context, StaffActor } from '../context.ts';
import { changedForStaff, readForStaff } from './staff.ts';

interface Input {
  code: string;
  reason: string;
  /** First instant at which the grant holds no more. */
  until: number;
  actor: StaffActor;
}

/**
 * Lets the unit of a dossier send or change it, and others of that unit, in the dossier's round after its deadline.
 * Which unit and round is read from what was submitted, of a draft from what is typed.
 * @returns the grant.
 * @throws DomainError `nomination-not-found`; `unknown-round` where none is chosen; `invalid-input` without a reason,
 * a unit, a deadline to be late for, or a time to come; `version-conflict`; `unavailable`
 */
export async function grantLate({
  ctx,
  input: { code, reason, until, actor },
}: {
  ctx: Context;
  input: Input;
}): Promise<LateGrant & { unit: string }> {
  const { changeId, content, draft } = await readForStaff(ctx.db, code);
  const { choice, unit } = content ?? draft;
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === choice.campaign);
  const round = campaign?.rounds.find(({ id }) => id === choice.round) ?? null;
  const kept = checkGrant({ reason, until, unit: unit.name }, round, ctx.now);
  const grant = {
    campaign: choice.campaign,
    round: choice.round ?? '',
    unit: unit.name,
    unitKey: unitKey(unit.name),
    until,
  };
  const stored = await storeGrant(ctx.db, { ...grant, code, changeId, reason: kept, actor, at: ctx.now });
  if (stored) return grant;
  throw changedForStaff();
}
