import { DomainError } from '#domain/errors.ts';
import { reasonProblems, sentences } from '#domain/nomination/reason.ts';
import { cleanText } from '#domain/vietnamese/text.ts';
import { storeExtension } from '../../repositories/supplements.ts';
import type { Context, StaffActor } from '../context.ts';
import { changedForStaff, readForStaff } from './staff.ts';

interface Input {
  code: string;
  /** First instant at which an answer is too late. */
  dueAt: number;
  reason: string;
  actor: StaffActor;
}

/**
 * Gives the unit more time to answer an open supplement request, also one that is overdue: no dossier is stuck for a
 * date that passed.
 * @throws DomainError `nomination-not-found`; `not-open` without an open request; `invalid-input` for a missing reason
 * or a date that isn't later than the one before; `version-conflict`; `unavailable`
 */
export async function extendSupplement({
  ctx,
  input: { code, dueAt, reason, actor },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<void> {
  const { changeId, supplement } = await readForStaff(ctx.db, code);
  if (!supplement) throw new DomainError('not-open', 'Hồ sơ không có yêu cầu bổ sung nào đang chờ trả lời.');
  const problems = reasonProblems(reason);
  if (dueAt <= Math.max(ctx.now, supplement.dueAt))
    problems.push({ field: 'dueAt', message: 'Chọn hạn mới ở sau hạn cũ và sau thời điểm này' });
  if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
  const extension = { code, changeId, dueAt, reason: cleanText(reason), actor, at: ctx.now };
  if (!(await storeExtension(ctx.db, extension))) throw changedForStaff();
}
