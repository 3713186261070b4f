import { DomainError } from '../errors.ts';
import type { CommendationState } from './schema.ts';

/** What a moderator decides about a commendation. */
export const VERDICTS = ['approve', 'hide', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Everything that changes its state: verdicts, taking one back, and what its author does with their code. */
export const COMMENDATION_MOVES = [...VERDICTS, 'undo', 'edit', 'withdraw'] as const;
export type CommendationMove = (typeof COMMENDATION_MOVES)[number];

/** Why one is rejected; its author reads the ground, too. */
export const REJECTION_GROUNDS = [
  'private-data',
  'offensive',
  'advertising',
  'off-topic',
  'unclear-addressee',
  'repeated',
  'denunciation',
] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

/** Each ground as a sentence that its author can do something with. */
export const REJECTION_GROUND_LABELS: Record<RejectionGround, string> = {
  'private-data': 'Có thông tin riêng của một người (số điện thoại, địa chỉ, tên người bệnh hay trẻ em)',
  offensive: 'Có lời xúc phạm hoặc thô tục',
  advertising: 'Có quảng cáo hoặc đường dẫn',
  'off-topic': 'Không phải lời tri ân, biểu dương',
  'unclear-addressee': 'Không rõ gửi tới ai',
  repeated: 'Trùng với lời đã gửi',
  denunciation: 'Là khiếu nại, tố cáo: xin gửi tới cơ quan có thẩm quyền giải quyết',
};

/** As staff read it. */
export const COMMENDATION_STATE_LABELS: Record<CommendationState, string> = {
  pending: 'chờ duyệt',
  approved: 'đã duyệt, đang hiện trên cổng',
  hidden: 'đã ẩn',
  rejected: 'đã từ chối',
  withdrawn: 'người gửi đã rút',
};

/** As its author reads it, with their code. */
export const PUBLIC_STATE_LABELS: Record<CommendationState, string> = {
  pending: 'Đang chờ cán bộ đọc',
  approved: 'Đã đăng trên cổng',
  hidden: 'Đã được nhận, không đăng trên cổng',
  rejected: 'Không đăng được',
  withdrawn: 'Bạn đã rút lời này',
};

/** What must be known of a commendation to say what may become of it. */
export interface CommendationCase {
  state: CommendationState;
  /** The state that taking the last verdict back leads to; null when there is none to take back. */
  undoTo: CommendationState | null;
  /** Whether it denounces somebody or complains of them: that has its own channel and is never published. */
  denounces: boolean;
}

/** Every legal move and where it leads; `undo` leads to where the last verdict came from. */
const MOVE_TABLE: Record<
  CommendationMove,
  { from: readonly CommendationState[]; to: CommendationState | 'undoTo' }
> = {
  approve: { from: ['pending', 'hidden', 'rejected'], to: 'approved' },
  hide: { from: ['pending', 'approved'], to: 'hidden' },
  reject: { from: ['pending', 'approved', 'hidden'], to: 'rejected' },
  undo: { from: ['approved', 'hidden', 'rejected'], to: 'undoTo' },
  edit: { from: ['pending', 'approved', 'hidden', 'rejected'], to: 'pending' },
  withdraw: { from: ['pending', 'approved', 'hidden', 'rejected'], to: 'withdrawn' },
};

/** Whether the move is one that the table has, whatever the words of the commendation say. */
export function isLegalMove({ state, undoTo }: CommendationCase, move: CommendationMove): boolean {
  return MOVE_TABLE[move].from.includes(state) && (move !== 'undo' || undoTo !== null);
}

/**
 * The state that a move leads to.
 * @throws DomainError `illegal-transition` when it isn't legal in this state; `not-publishable` when it would publish a
 * denunciation (Luật Tố cáo 2018: its own channel, its author kept secret)
 */
export function judge(commendation: CommendationCase, move: CommendationMove): CommendationState {
  if (!isLegalMove(commendation, move)) throw illegal(commendation, move);
  const { to } = MOVE_TABLE[move];
  const next = to === 'undoTo' ? (commendation.undoTo ?? 'pending') : to;
  if (next === 'approved' && commendation.denounces) throw notPublishable();
  return next;
}

function illegal({ state }: CommendationCase, move: CommendationMove): DomainError {
  const label = COMMENDATION_STATE_LABELS[state];
  const detail =
    move === 'undo'
      ? `Lời tri ân này ${label}, không có quyết định nào để hoàn tác.`
      : `Lời tri ân này ${label}, không cần làm gì thêm.`;
  return new DomainError('illegal-transition', detail, [], 'commendation');
}

function notPublishable(): DomainError {
  return new DomainError(
    'not-publishable',
    'Lời này có nội dung khiếu nại, tố cáo. Từ chối với lý do ấy; người gửi được chỉ tới cơ quan có thẩm quyền.',
  );
}
