import type { DecisionState } from '#domain/decision/constants.ts';
import type { DecisionItem } from '#domain/decision/contract.ts';
import { grantsOf } from '#domain/staff/member.ts';
import { DECISION_ROLES } from '#domain/staff/permissions.ts';
import { listByState } from '../../repositories/decisions.ts';
import type { StaffContext } from '../context.ts';
import { publishSeen } from './publish-seen.ts';
import { shownDecision } from './shown.ts';

/**
 * The decisions in that state of the offices whose decisions the member keeps. Those that are confirmed are first
 * held against the site, so the list says what is published.
 * @throws DomainError `unavailable`
 */
export async function listDecisions({
  ctx,
  input: { state },
}: {
  ctx: StaffContext;
  input: { state: DecisionState };
}): Promise<DecisionItem[]> {
  if (state === 'confirmed') await publishSeen({ ctx });
  const rows = await listByState(ctx.db, { state, grants: grantsOf(ctx.member, DECISION_ROLES) });
  return rows.map(shownDecision);
}
