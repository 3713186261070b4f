import { STAFF_ACTION_LABELS, STAFF_ACTIONS } from '#domain/review/actions.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import { STATES } from '#domain/review/states.ts';
import { formatDate, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { stateInWords } from '../inbox/words.ts';

/** `10:24, 10/12/2021`. */
export function whenInWords(instant: string): string {
  const local = toIsoInVietnam(Date.parse(instant));
  return `${local.slice(11, 16)}, ${formatDate(local.slice(0, 10))}`;
}

const OTHERS: Record<string, string> = {
  create: 'Bắt đầu soạn',
  submit: 'Gửi hồ sơ',
  withdraw: 'Rút hồ sơ',
  'answer-supplement': 'Bổ sung đã về',
  'add-paper': 'Thêm tệp',
  'remove-paper': 'Bỏ tệp',
  award: 'Ghi quyết định khen',
};

type Event = StaffDossier['history'][number];

/** What happened: the state it led to, or what was done where it led to no other. */
export function eventInWords({ action, from, to }: Pick<Event, 'action' | 'from' | 'to'>): string {
  const named = OTHERS[action];
  if (named) return named;
  const state = STATES.find((one) => one === to);
  if (state && from !== to) return stateInWords(state);
  const done = STAFF_ACTIONS.find((one) => one === action);
  return done ? STAFF_ACTION_LABELS[done] : 'Thay đổi khác';
}

/** Who did it, as the office speaks of them. */
export function actorInWords({ actor, actorKind }: Pick<Event, 'actor' | 'actorKind'>): string {
  if (actorKind === 'nominator') return 'đơn vị';
  return actorKind === 'system' ? 'hệ thống' : (actor ?? 'cơ quan');
}

/** `trong hạn`; empty where there is no deadline. */
export function inTimeInWords(inTime: boolean | null): string {
  if (inTime === null) return '';
  return inTime ? 'trong hạn' : 'sau hạn, được mở riêng';
}

/** `230 KB`, `1,2 MB`. */
export function sizeInWords(bytes: number): string {
  const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
  if (bytes < 1024 * 1024) return `${number.format(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${number.format(bytes / 1024 / 1024)} MB`;
}
