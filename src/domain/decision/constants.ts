/** What a decision does: awards, or changes an earlier one, which itself never changes. */
export const DECISION_KINDS = ['award', 'correction', 'revocation'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_KIND_LABELS: Record<DecisionKind, string> = {
  award: 'Khen thưởng',
  correction: 'Đính chính',
  revocation: 'Thu hồi',
};

/** Recorded by one clerk, confirmed by another person; from then on nothing of it changes. */
export const DECISION_STATES = ['recorded', 'confirmed', 'cancelled'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const DECISION_STATE_LABELS: Record<DecisionState, string> = {
  recorded: 'Chờ người khác xác nhận',
  confirmed: 'Đã xác nhận',
  cancelled: 'Đã bỏ',
};
