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

/** Letters of the one line that tells of an achievement on the honour roll. */
export const ACHIEVEMENT_LETTERS = 300;

/** Most names of one decision. */
export const MOST_RECIPIENTS = 2000;

/** From so many names on, a decision's names lie in a CSV file beside it. */
export const NAMES_IN_FRONT_MATTER = 20;

/** What is said wherever names are put into a decision. */
export const PUBLICATION_WORDS =
  'Tên được công bố theo quyết định. Bài viết và ảnh thì khác: chỉ đăng khi người trong bài, trong ảnh đồng ý riêng.';

/** Header that names a signed file on its way; the body is the file alone. */
export const FILE_NAME_HEADER = 'X-File-Name';
