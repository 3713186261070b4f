import { DomainError } from '#domain/errors.ts';
import { reasonProblems, sentences } from '#domain/nomination/reason.ts';
import { storeCancel } from '../../repositories/decision-records.ts';
import type { PaperStore } from '../../storage/papers.ts';
import type { StaffContext } from '../context.ts';
import { assertWaiting } from './confirm.ts';
import { changedDecision, openToChange } from './permit.ts';

/**
 * Drops a decision that nobody has confirmed, for a reason; its number can be recorded again, and its signed file goes.
 * @throws what `openToChange` throws; DomainError `invalid-input` without a reason; `illegal-transition` once it is
 * confirmed; `version-conflict`; `unavailable`
 */
export async function cancelDecision({
  ctx,
  input: { id, version, reason },
}: {
  ctx: StaffContext & { papers: PaperStore };
  input: { id: number; version: number; reason: string };
}): Promise<void> {
  const decision = await openToChange(ctx, id);
  const problems = reasonProblems(reason);
  if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
  assertWaiting(decision);
  const change = { id, version, changeId: crypto.randomUUID(), by: ctx.member.email, at: ctx.now, reason };
  if (!(await storeCancel(ctx.db, change))) throw changedDecision();
  if (decision.file) await ctx.papers.remove([decision.file.key]).catch(() => {});
}
