import { DomainError } from '#domain/errors.ts';
import { hasInterest, mayKeepDecisions } from '#domain/staff/permissions.ts';
import { type DecisionDossier, findDecisionDossiers } from '../../repositories/decision-dossiers.ts';
import { type DecisionRow, findDecision, findLines } from '../../repositories/decisions.ts';
import type { StaffContext } from '../context.ts';

/** @throws DomainError `not-allowed` when the member keeps no decisions of that office */
export function assertKeeps(
  { member }: Pick<StaffContext, 'member'>,
  { campaign, deciding }: { campaign: string; deciding: string },
): void {
  if (!mayKeepDecisions(member, campaign, deciding))
    throw new DomainError('not-allowed', 'Chỉ văn thư quyết định của cơ quan quyết định làm việc này.');
}

/**
 * The decision, for a member who keeps those of its office.
 * @throws DomainError `decision-not-found`; `not-allowed` for who keeps no decisions of its office; `unavailable`
 */
export async function openDecision(
  ctx: Pick<StaffContext, 'db' | 'member'>,
  id: number,
): Promise<DecisionRow> {
  const decision = await findDecision(ctx.db, id);
  if (!decision) throw new DomainError('decision-not-found', 'Mở lại danh sách quyết định.');
  assertKeeps(ctx, decision);
  return decision;
}

/**
 * The same for who is to change it while it waits: nobody with an interest in a dossier that it names.
 * @throws DomainError as `openDecision`, and `not-allowed` for who has an interest
 */
export async function openToChange(
  ctx: Pick<StaffContext, 'db' | 'member'>,
  id: number,
): Promise<DecisionRow> {
  const decision = await openDecision(ctx, id);
  const lines = (await findLines(ctx.db, [id])).get(id) ?? [];
  const codes = lines.flatMap(({ code }) => code ?? []);
  assertNoInterest(ctx, (await findDecisionDossiers(ctx.db, codes)).values());
  return decision;
}

/** Codes of the dossiers that the member is to keep their hands off. */
export function interestsIn(
  { member }: Pick<StaffContext, 'member'>,
  dossiers: Iterable<DecisionDossier>,
): string[] {
  return [...dossiers]
    .filter(({ campaign, holder, units, recused }) =>
      hasInterest(member, { campaign, holder, offices: [], units, recused }),
    )
    .map(({ code }) => code);
}

/** @throws DomainError `not-allowed` when one of the dossiers is the member's own unit's, or they recused themselves */
export function assertNoInterest(
  ctx: Pick<StaffContext, 'member'>,
  dossiers: Iterable<DecisionDossier>,
): void {
  const codes = interestsIn(ctx, dossiers);
  if (codes.length > 0)
    throw new DomainError(
      'not-allowed',
      `Quyết định có hồ sơ của đơn vị bạn hoặc hồ sơ bạn đã xin không tham gia: ${codes.join(', ')}. Để người khác làm.`,
    );
}

/** Somebody changed the decision since it was read. */
export function changedDecision(): DomainError {
  return new DomainError(
    'version-conflict',
    'Quyết định vừa được người khác xác nhận, bỏ hoặc sửa. Mở lại quyết định rồi xem lại.',
    [],
    'decision',
  );
}
