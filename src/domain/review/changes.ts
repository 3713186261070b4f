import type { AuditAction } from '../audit/constants.ts';
import { formatInstant } from '../vietnamese/time.ts';
import { STAFF_ACTION_LABELS, type StaffAction } from './actions.ts';

/** Lines of the audit log that change nothing of what staff see of a dossier. */
export const UNSEEN_ACTIONS = [
  'download-paper',
  'open-contact',
  'export',
  'give-copy',
  'stop-mails',
  'renew-link',
] as const satisfies readonly AuditAction[];

/** Actions whose reason is written for the unit; any other reason stays with the offices. */
export const REASONS_FOR_UNIT: readonly AuditAction[] = [
  'refuse',
  'redirect',
  'ask-supplement',
  'conclude',
  'decline',
  'withdraw',
];

const OTHER_LABELS: Partial<Record<AuditAction, string>> = {
  submit: 'Gửi hồ sơ',
  withdraw: 'Rút hồ sơ',
  'answer-supplement': 'Bổ sung hồ sơ',
  'add-paper': 'Thêm tệp',
  'remove-paper': 'Bỏ tệp',
  award: 'Ghi quyết định khen',
  publish: 'Công bố',
  anonymise: 'Xóa dữ liệu cá nhân',
};

/** A change of a dossier, by its audit line; `actor` is null for its unit. */
export interface Change {
  action: AuditAction;
  actor: string | null;
  at: number;
}

/** `Tiếp nhận (an@vi-du.example, lúc 10:24:07, thứ Sáu 10/12/2021)`. */
export function changeInWords({ action, actor, at }: Change): string {
  const label = OTHER_LABELS[action] ?? STAFF_ACTION_LABELS[action as StaffAction] ?? 'Thay đổi khác';
  return `${label} (${actor ?? 'đơn vị'}, lúc ${formatInstant(at)})`;
}
