import { DomainError } from '../errors.ts';
import type { CommendationState } from './schema.ts';

/** What a moderator can do with a commendation. */
export const VERDICTS = ['approve', 'hide'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const COMMENDATION_STATE_LABELS: Record<CommendationState, string> = {
  pending: 'chờ duyệt',
  approved: 'đã duyệt, đang hiện trên cổng',
  hidden: 'đã ẩn',
};

/** Every legal verdict and where it leads; a decision may be reversed, but nothing becomes pending again. */
const VERDICT_TABLE: Record<Verdict, { from: readonly CommendationState[]; to: CommendationState }> = {
  approve: { from: ['pending', 'hidden'], to: 'approved' },
  hide: { from: ['pending', 'approved'], to: 'hidden' },
};

/**
 * The state that a verdict leads to.
 * @throws DomainError `illegal-transition` when the commendation is already there.
 */
export function judge(state: CommendationState, verdict: Verdict): CommendationState {
  const { from, to } = VERDICT_TABLE[verdict];
  if (!from.includes(state)) {
    throw new DomainError(
      'illegal-transition',
      `Lời tri ân này ${COMMENDATION_STATE_LABELS[state]}, không cần làm gì thêm.`,
    );
  }
  return to;
}
