import { DomainError } from '#domain/errors.ts';
import type { StaffMember } from '#domain/staff/member.ts';
import { mayOpenConsole } from '#domain/staff/permissions.ts';
import { findMemberByEmail } from '../../repositories/members.ts';
import type { Context } from '../context.ts';

/**
 * The member who is signed in, with the roles that they have at this moment.
 * @throws DomainError `not-allowed`, in the same words for who isn't here, isn't active or has no role; `unavailable`
 */
export async function openSession({
  ctx,
  input: { email },
}: {
  ctx: Pick<Context, 'db'>;
  input: { email: string };
}): Promise<StaffMember> {
  const member = await findMemberByEmail(ctx.db, email);
  if (member?.active && mayOpenConsole(member)) return member;
  throw new DomainError('not-allowed', 'Nhờ quản trị viên của cổng giao việc cho tài khoản này.');
}
