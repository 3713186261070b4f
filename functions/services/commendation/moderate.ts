import { findingsIn } from '#domain/commendation/flags.ts';
import { judge, type RejectionGround, type Verdict } from '#domain/commendation/moderation.ts';
import type { CommendationState } from '#domain/commendation/schema.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import { findCommendation } from '../../repositories/commendation-lists.ts';
import { storeDecision } from '../../repositories/commendations.ts';
import type { Context, StaffActor } from '../context.ts';

interface Input {
  id: string;
  verdict: Verdict | 'undo';
  /** The ground of a rejection, which needs one. */
  reason?: RejectionGround | undefined;
  /** The version that was read, where somebody has read one. */
  version?: number | undefined;
  /** Who decides; the system only for the sample set. */
  actor: StaffActor | { kind: 'system' };
}

/**
 * Decides about a commendation: compare-and-set on the version that was read, audited in the same batch.
 * @returns the new state.
 * @throws DomainError `commendation-not-found`; `invalid-input` for a rejection without a ground;
 * `illegal-transition` and `not-publishable` as `judge`, the former also once its words were deleted;
 * `version-conflict` when somebody else decided meanwhile; `unavailable`
 */
export async function moderate({
  ctx,
  input: { id, verdict, reason, version, actor },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<CommendationState> {
  const read = await findCommendation(ctx.db, id);
  if (!read) throw new DomainError('commendation-not-found', `Không có lời tri ân nào mang mã ${id}.`);
  if (version !== undefined && version !== read.version) throw decidedMeanwhile();
  if (read.message === '') throw nothingLeft();
  if (verdict === 'reject' && !reason) throw oneToMend('reason', 'Chọn lý do từ chối');
  const denounces = findingsIn(read).some(({ flag }) => flag === 'denunciation');
  const to = judge({ ...read, denounces }, verdict);
  const stored = await storeDecision(ctx.db, {
    ...{ read, to, move: verdict, actor, at: ctx.now },
    reason: verdict === 'reject' ? reason : undefined,
    changeId: crypto.randomUUID(),
  });
  if (!stored) throw decidedMeanwhile();
  return to;
}

function nothingLeft(): DomainError {
  return new DomainError(
    'illegal-transition',
    'Lời này đã được xóa theo yêu cầu của một người, không còn gì để quyết định.',
    [],
    'commendation',
  );
}

function decidedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Có người vừa quyết định lời tri ân này. Xem lại danh sách.',
    [],
    'commendation',
  );
}
