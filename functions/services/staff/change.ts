import { DomainError, toMend } from '#domain/errors.ts';
import type { ListedMember, MemberChange } from '#domain/staff/contract.ts';
import { administers, sameGrants } from '#domain/staff/grants.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import { updateMember } from '../../repositories/member-changes.ts';
import { findMember, type StoredMember } from '../../repositories/members.ts';
import { fittingGrants } from './fitting-grants.ts';
import { toListed } from './list.ts';
import { auditedPart, isSelf, type ManagerContext, managingActor } from './manager.ts';

interface Input {
  id: number;
  change: MemberChange;
}

/**
 * Changes a member as they were read, with the whole list of their roles, audited in the same batch. It holds from
 * their next request on.
 * @throws DomainError `not-allowed`, also for one's own roles; `member-not-found`; `version-conflict` when somebody
 * else changed them meanwhile; `invalid-input` when no administrator would be left, or as `addMember`; `unavailable`
 */
export async function changeMember({
  ctx,
  input: { id, change },
}: {
  ctx: ManagerContext;
  input: Input;
}): Promise<ListedMember> {
  const actor = managingActor(ctx.manager);
  const read = await findMember(ctx.db, id);
  if (!read) throw memberNotFound();
  if (read.version !== change.version) throw changedMeanwhile();
  const grants = await fittingGrants(ctx, change.grants);
  if (isSelf(ctx.manager, id)) assertKeepsRoles(read, change.active, grants);
  const write = {
    ...{ ...change, grants, email: read.email, actor, at: ctx.now, changeId: crypto.randomUUID() },
    detail: JSON.stringify({ before: auditedPart(read), after: auditedPart({ ...change, grants }) }),
    administers: change.active && administers(grants),
  };
  const isStored = await updateMember(ctx.db, read, write);
  const now = await findMember(ctx.db, id);
  if (isStored && now) return toListed(now);
  throw now?.version === read.version ? lastAdministrator() : changedMeanwhile();
}

function assertKeepsRoles(read: StoredMember, active: boolean, grants: RoleGrant[]): void {
  if (active && sameGrants(read.grants, grants)) return;
  throw new DomainError('not-allowed', 'Nhờ một quản trị viên khác sửa vai trò của bạn.');
}

export function memberNotFound(): DomainError {
  return new DomainError('member-not-found', 'Xem lại danh sách cán bộ.');
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Có người vừa sửa cán bộ này. Xem lại danh sách rồi sửa tiếp; nội dung đã nhập vẫn còn.',
    [],
    'member',
  );
}

function lastAdministrator(): DomainError {
  const message = 'Cổng cần ít nhất một quản trị viên; giao việc đó cho người khác trước';
  return toMend([{ field: 'grants', message }]);
}
