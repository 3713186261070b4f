import { DomainError } from '../errors.ts';
import type { EntrySort } from './schema.ts';

/** Where an entry stands. A registration is confirmed by the office; a commitment stands at once. */
export const ENTRY_STATES = [
  'submitted',
  'confirmed',
  'returned',
  'refused',
  'standing',
  'struck',
  'withdrawn',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const ENTRY_STATE_LABELS: Record<EntryState, string> = {
  submitted: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  returned: 'Trả lại để sửa',
  refused: 'Không xác nhận',
  standing: 'Đang có hiệu lực',
  struck: 'Đã gạch bỏ',
  withdrawn: 'Đã rút',
};

/** What is done with an entry; the holder corrects and withdraws, staff do the rest. */
export const ENTRY_ACTIONS = ['correct', 'withdraw', 'confirm', 'return', 'refuse', 'strike'] as const;
export type EntryAction = (typeof ENTRY_ACTIONS)[number];

export const STAFF_ENTRY_ACTIONS = ['confirm', 'return', 'refuse', 'strike'] as const;
export type StaffEntryAction = (typeof STAFF_ENTRY_ACTIONS)[number];

export const ENTRY_ACTION_LABELS: Record<EntryAction, string> = {
  correct: 'Sửa',
  withdraw: 'Rút',
  confirm: 'Xác nhận đăng ký',
  return: 'Trả lại để sửa',
  refuse: 'Không xác nhận',
  strike: 'Gạch bỏ cam kết',
};

interface Move {
  sort: EntrySort;
  action: EntryAction;
  from: readonly EntryState[];
  to: EntryState;
  /** A move that must carry a reason. */
  reasoned?: true;
}

/** Every legal move; what isn't here can't happen. */
const MOVES: readonly Move[] = [
  { sort: 'registration', action: 'correct', from: ['submitted', 'returned'], to: 'submitted' },
  {
    sort: 'registration',
    action: 'withdraw',
    from: ['submitted', 'returned', 'confirmed'],
    to: 'withdrawn',
  },
  { sort: 'registration', action: 'confirm', from: ['submitted'], to: 'confirmed' },
  {
    sort: 'registration',
    action: 'return',
    from: ['submitted', 'confirmed'],
    to: 'returned',
    reasoned: true,
  },
  { sort: 'registration', action: 'refuse', from: ['submitted'], to: 'refused', reasoned: true },
  { sort: 'commitment', action: 'correct', from: ['standing'], to: 'standing' },
  { sort: 'commitment', action: 'withdraw', from: ['standing'], to: 'withdrawn' },
  { sort: 'commitment', action: 'strike', from: ['standing'], to: 'struck', reasoned: true },
];

interface Standing {
  sort: EntrySort;
  state: EntryState;
}

/** What can be done with the entry now. */
export function movesFrom({ sort, state }: Standing): Move[] {
  return MOVES.filter((move) => move.sort === sort && move.from.includes(state));
}

/** Whether the action must carry a reason. */
export function needsReason(action: EntryAction): boolean {
  return MOVES.some((move) => move.action === action && move.reasoned);
}

/**
 * The state that the action leads to.
 * @throws DomainError `illegal-transition` for a move that the table doesn't have.
 */
export function moveEntry(standing: Standing, action: EntryAction): EntryState {
  const move = movesFrom(standing).find((one) => one.action === action);
  if (move) return move.to;
  throw new DomainError(
    'illegal-transition',
    `Mục này đang ở bước “${ENTRY_STATE_LABELS[standing.state]}”, không làm được việc này.`,
    [],
    standing.sort,
  );
}

/** The state in which a new entry begins. */
export const FIRST_STATE: Record<EntrySort, EntryState> = {
  registration: 'submitted',
  commitment: 'standing',
};
