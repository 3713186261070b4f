import { DomainError } from '../errors.ts';

/** `answered`, `closed` and `withdrawn` are its ends. */
export const FEEDBACK_STATES = ['new', 'taken', 'answered', 'closed', 'withdrawn'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

export const FEEDBACK_STATE_LABELS: Record<FeedbackState, string> = {
  new: 'Đã gửi, chờ người xử lý',
  taken: 'Đang xử lý',
  answered: 'Đã trả lời',
  closed: 'Đã đóng, không trả lời',
  withdrawn: 'Đã rút',
};

/** Whether question and answer are public: only `published` is, and only once both sides have agreed. */
export const PUBLICATION_STATES = ['none', 'proposed', 'refused', 'published', 'taken-down'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const PUBLICATION_LABELS: Record<PublicationState, string> = {
  none: 'Chưa đề nghị đăng',
  proposed: 'Đã đề nghị đăng, chờ người gửi đồng ý',
  refused: 'Người gửi không đồng ý đăng',
  published: 'Đang đăng ở trang Hỏi đáp',
  'taken-down': 'Đã gỡ khỏi trang Hỏi đáp',
};

/** How feedback stands. */
export interface FeedbackStanding {
  state: FeedbackState;
  publication: PublicationState;
}

/** What staff do with feedback. */
export const FEEDBACK_ACTIONS = ['take', 'move', 'answer', 'close', 'propose', 'unpublish'] as const;
export type FeedbackAction = (typeof FEEDBACK_ACTIONS)[number];

/** What its sender does. */
export const SENDER_ACTIONS = ['withdraw', 'agree', 'disagree', 'unpublish'] as const;
export type SenderAction = (typeof SENDER_ACTIONS)[number];

interface Move {
  from: readonly FeedbackState[];
  /** Left out: it stays. */
  to?: FeedbackState;
  fromPublication?: readonly PublicationState[];
  toPublication?: PublicationState;
}

const ENDS_BUT_WITHDRAWN = ['answered', 'closed'] as const;

/** Every legal move and where it leads; whoever makes it is asked for by the permissions. */
const MOVES: Record<FeedbackAction | SenderAction, Move> = {
  take: { from: ['new', 'taken'], to: 'taken' },
  move: { from: ['new', 'taken'], to: 'new' },
  answer: { from: ['new', 'taken'], to: 'answered' },
  close: { from: ['new', 'taken'], to: 'closed' },
  propose: {
    from: ['answered'],
    fromPublication: ['none', 'proposed', 'taken-down'],
    toPublication: 'proposed',
  },
  agree: { from: ['answered'], fromPublication: ['proposed'], toPublication: 'published' },
  disagree: { from: ['answered'], fromPublication: ['proposed'], toPublication: 'refused' },
  unpublish: {
    from: ['answered'],
    fromPublication: ['proposed', 'published'],
    toPublication: 'taken-down',
  },
  withdraw: { from: ['new', 'taken', ...ENDS_BUT_WITHDRAWN], to: 'withdrawn', toPublication: 'none' },
};

/** Whether the move is legal now. */
export function mayMove(
  { state, publication }: FeedbackStanding,
  action: FeedbackAction | SenderAction,
): boolean {
  const { from, fromPublication } = MOVES[action];
  return from.includes(state) && (fromPublication?.includes(publication) ?? true);
}

/**
 * Where the move leads.
 * @throws DomainError `illegal-transition`, saying how it stands
 */
export function moveFeedback(
  standing: FeedbackStanding,
  action: FeedbackAction | SenderAction,
): FeedbackStanding {
  if (!mayMove(standing, action)) {
    throw new DomainError(
      'illegal-transition',
      `Phản ánh này: ${standingInWords(standing)}. Xem lại rồi làm tiếp.`,
      [],
      'feedback',
    );
  }
  const { to = standing.state, toPublication = standing.publication } = MOVES[action];
  return { state: to, publication: toPublication };
}

function standingInWords({ state, publication }: FeedbackStanding): string {
  const words = FEEDBACK_STATE_LABELS[state].toLowerCase();
  return publication === 'none' ? words : `${words}; ${PUBLICATION_LABELS[publication].toLowerCase()}`;
}

/** Whether nobody has anything left to do with it. */
export function isEnded(state: FeedbackState): boolean {
  return state !== 'new' && state !== 'taken';
}
