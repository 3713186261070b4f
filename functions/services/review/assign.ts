import { oneToMend } from '#domain/errors.ts';
import type { Standing } from '#domain/review/transition.ts';
import { assignStatement, findColleagues } from '../../repositories/assignees.ts';
import type { StaffContext } from '../context.ts';
import type { Asked, CaseFile } from './case.ts';
import { noteOnCase } from './change.ts';
import { withoutInterest } from './colleagues.ts';

/**
 * Gives a dossier to a member of the office that has it, or to nobody (`null`).
 * @throws DomainError `invalid-input` for who may not act on it there; what `noteOnCase` throws
 */
export function assign({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Asked & { assignee: string | null };
}): Promise<Standing> {
  const assignee = input.assignee?.toLowerCase() ?? null;
  return noteOnCase(ctx, input, 'assign', async (file, change) => {
    if (assignee !== null) await assertMayHandle(ctx, file, assignee);
    const detail = { before: file.assignee, after: assignee };
    return { detail, statements: [assignStatement(ctx.db, change, assignee)] };
  });
}

async function assertMayHandle({ db }: StaffContext, { asked }: CaseFile, email: string): Promise<void> {
  const { campaign, holder } = asked;
  const there = holder === null ? [] : await findColleagues(db, { campaign, office: holder });
  if (withoutInterest(there, asked).some((one) => one.email === email)) return;
  const message = 'Chọn một người của cơ quan đang giữ hồ sơ, không liên quan đến hồ sơ';
  throw oneToMend('assignee', message);
}
