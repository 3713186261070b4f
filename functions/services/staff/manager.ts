import { DomainError } from '#domain/errors.ts';
import type { StaffMember } from '#domain/staff/member.ts';
import { mayManageStaff } from '#domain/staff/permissions.ts';
import type { StoredMember } from '../../repositories/members.ts';
import type { Context, StaffActor } from '../context.ts';

/** Who manages members: one who is signed in, or an operator at a command (the system, for samples). */
export type Manager = { member: StaffMember } | { operator: StaffActor | { kind: 'system' } };

export type ManagerContext = Pick<Context, 'db' | 'site' | 'now'> & { manager: Manager };

/**
 * Gives the name that the audit log keeps.
 * @throws DomainError `not-allowed` unless the member manages staff; operators are let in by the database's own door
 */
export function managingActor(manager: Manager): StaffActor | { kind: 'system' } {
  if ('operator' in manager) return manager.operator;
  if (mayManageStaff(manager.member)) return { kind: 'staff', name: manager.member.email };
  throw new DomainError('not-allowed', 'Chỉ quản trị viên của cổng xem và sửa danh sách cán bộ.');
}

/** Whether the member is who manages. */
export function isSelf(manager: Manager, id: number): boolean {
  return 'member' in manager && manager.member.id === id;
}

/** What the audit log keeps of a member: where they belong and what they may do, not their name. */
export function auditedPart({
  office,
  unit,
  active,
  grants,
}: Pick<StoredMember, 'office' | 'unit' | 'active' | 'grants'>) {
  return { office, unit, active, grants };
}
