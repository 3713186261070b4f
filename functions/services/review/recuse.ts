import type { Standing } from '#domain/review/transition.ts';
import { assignStatement } from '../../repositories/assignees.ts';
import { recuseStatement } from '../../repositories/recusals.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { noteOnCase } from './change.ts';
import { written } from './reason.ts';

/**
 * Declares that the member has an interest in a dossier: from now on they may read it and do nothing with it. Should
 * they be handling it, somebody else is to.
 * @throws DomainError `invalid-input` without a reason; what `noteOnCase` throws
 */
export async function recuse({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Asked & { reason: string };
}): Promise<Standing> {
  const reason = written(input.reason);
  const { id: staffId, email } = ctx.member;
  return noteOnCase(ctx, input, 'recuse', ({ assignee }, change) => ({
    reason,
    statements: [
      recuseStatement(ctx.db, change, { staffId, reason, at: ctx.now }),
      ...(assignee === email ? [assignStatement(ctx.db, change, null)] : []),
    ],
  }));
}
