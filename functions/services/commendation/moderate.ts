import { judge, type Verdict } from '#domain/commendation/moderation.ts';
import type { CommendationState } from '#domain/commendation/schema.ts';
import { DomainError } from '#domain/errors.ts';
import { findCommendation } from '../../repositories/commendation-lists.ts';
import { storeDecision } from '../../repositories/commendations.ts';
import type { Context, StaffActor } from '../context.ts';

interface Input {
  id: string;
  verdict: Verdict;
  /** Who decides; the system only for the sample set. */
  actor: StaffActor | { kind: 'system' };
}

/**
 * Approves or hides a commendation: compare-and-set on the version that was read, audited in the same batch.
 * @returns the new state.
 * @throws DomainError `unknown-target` when there is no such commendation, `illegal-transition` when it is already
 * so, `version-conflict` when somebody else decided meanwhile, `unavailable`
 */
export async function moderate({
  ctx,
  input: { id, verdict, actor },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<CommendationState> {
  const read = await findCommendation(ctx.db, id);
  if (!read) throw new DomainError('unknown-target', `Không có lời tri ân nào mang mã ${id}.`);
  const to = judge(read.state, verdict);
  const stored = await storeDecision(ctx.db, {
    read,
    to,
    action: verdict,
    actor,
    changeId: crypto.randomUUID(),
    at: ctx.now,
  });
  if (!stored)
    throw new DomainError('version-conflict', 'Có người vừa quyết định lời tri ân này. Xem lại danh sách.');
  return to;
}
