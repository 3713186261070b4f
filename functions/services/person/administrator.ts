import { DomainError } from '#domain/errors.ts';
import type { PersonAnswer, PersonRequest } from '#domain/retention/requests.ts';
import { mayManageStaff } from '#domain/staff/permissions.ts';
import type { PaperContext, StaffContext } from '../context.ts';
import { answerPerson } from './answer.ts';

/**
 * Answers a person's request from the console.
 * @throws DomainError `not-allowed`; what `answerPerson` throws
 */
export async function answerForAdministrator({
  ctx,
  input,
}: {
  ctx: Pick<PaperContext & StaffContext, 'db' | 'papers' | 'now' | 'member'>;
  input: PersonRequest;
}): Promise<PersonAnswer> {
  if (!mayManageStaff(ctx.member)) {
    throw new DomainError('not-allowed', 'Chỉ quản trị của cổng giải quyết yêu cầu của công dân.');
  }
  const actor = { kind: 'staff', name: ctx.member.email } as const;
  return answerPerson({ ctx, input: { request: input, actor } });
}
