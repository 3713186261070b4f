import { DomainError } from '#domain/errors.ts';
import { reasonProblems, sentences } from '#domain/nomination/reason.ts';
import type { Standing } from '#domain/review/transition.ts';
import { cleanText } from '#domain/vietnamese/text.ts';
import { extendStatement } from '../../repositories/supplements.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { noteOnCase } from './change.ts';

interface Input extends Asked {
  /** First instant at which an answer is too late. */
  dueAt: number;
  reason: string;
}

/**
 * Gives the unit more time to answer an open supplement request, also one that is overdue: no dossier is stuck for a
 * date that passed.
 * @throws DomainError `invalid-input` for a missing reason or a date that isn't later than the one before; what
 * `noteOnCase` throws
 */
export function extendSupplement({ ctx, input }: { ctx: StaffContext; input: Input }): Promise<Standing> {
  const { dueAt, reason } = input;
  return noteOnCase(ctx, input, 'extend-supplement', ({ supplement }, change) => {
    const problems = reasonProblems(reason);
    const before = supplement?.dueAt ?? ctx.now;
    if (dueAt <= Math.max(ctx.now, before))
      problems.push({ field: 'dueAt', message: 'Chọn hạn mới ở sau hạn cũ và sau thời điểm này' });
    if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
    const detail = { before, after: dueAt };
    return { reason: cleanText(reason), detail, statements: [extendStatement(ctx.db, { ...change, dueAt })] };
  });
}
