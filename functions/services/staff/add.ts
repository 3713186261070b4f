import { toMend } from '#domain/errors.ts';
import type { ListedMember, MemberAddition } from '#domain/staff/contract.ts';
import { insertMembers } from '../../repositories/member-changes.ts';
import { findMemberByEmail } from '../../repositories/members.ts';
import { fittingGrants } from './fitting-grants.ts';
import { toListed } from './list.ts';
import { auditedPart, type ManagerContext, managingActor } from './manager.ts';

/**
 * Adds a member with their roles, audited in the same batch.
 * @throws DomainError `not-allowed`; `invalid-input` when the e-mail is taken or a role is for a place that no plan
 * has; `unavailable`
 */
export async function addMember({
  ctx,
  input,
}: {
  ctx: ManagerContext;
  input: MemberAddition;
}): Promise<ListedMember> {
  const [isNew] = await addMembers({ ctx, inputs: [input] });
  const stored = isNew ? await findMemberByEmail(ctx.db, input.email) : null;
  if (stored) return toListed(stored);
  const message = 'Đã có cán bộ dùng thư này; tìm trong danh sách';
  throw toMend([{ field: 'email', message }]);
}

/**
 * Adds members with their roles in one batch, leaving out whom there is already.
 * @returns which of them are new
 * @throws DomainError `not-allowed`; `invalid-input` when a role is for a place that no plan has; `unavailable`
 */
export async function addMembers({
  ctx,
  inputs,
}: {
  ctx: ManagerContext;
  inputs: readonly MemberAddition[];
}): Promise<boolean[]> {
  const actor = managingActor(ctx.manager);
  const writes = inputs.map(async (input) => {
    const grants = await fittingGrants(ctx, input.grants);
    const detail = JSON.stringify({ after: auditedPart({ ...input, grants }) });
    return { ...input, grants, actor, detail, at: ctx.now, changeId: crypto.randomUUID() };
  });
  return insertMembers(ctx.db, await Promise.all(writes));
}
