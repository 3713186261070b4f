import type { AuditAction, AuditActor, AuditEntity } from '#domain/audit/constants.ts';
import type { AuditPage } from '#domain/audit/contract.ts';
import { COMMENDATION_STATE_LABELS } from '#domain/commendation/moderation.ts';
import { DECISION_STATE_LABELS } from '#domain/decision/constants.ts';
import { FEEDBACK_STATE_LABELS } from '#domain/feedback/states.ts';
import { LEAD_STATE_LABELS } from '#domain/lead/states.ts';
import { ENTRY_STATE_LABELS } from '#domain/registration/states.ts';
import { STAFF_ACTION_LABELS } from '#domain/review/actions.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';

/** What a line of the log is about. */
export const ENTITY_LABELS: Record<AuditEntity, string> = {
  nomination: 'Hồ sơ',
  commendation: 'Lời tri ân',
  lead: 'Phát hiện từ người dân',
  decision: 'Quyết định',
  staff: 'Cán bộ',
  report: 'Báo cáo',
  feedback: 'Phản ánh',
  entry: 'Đăng ký, cam kết',
};

/** What was done: staff's actions as on their buttons, and what others and the portal itself do. */
export const ACTION_LABELS: Record<AuditAction, string> = {
  ...STAFF_ACTION_LABELS,
  create: 'Tạo mới',
  submit: 'Gửi hồ sơ',
  withdraw: 'Rút lại',
  delete: 'Xóa bản nháp',
  'renew-link': 'Cấp liên kết mới',
  'stop-mails': 'Thôi nhận thư',
  'add-paper': 'Thêm tệp',
  'remove-paper': 'Bỏ tệp',
  'answer-supplement': 'Gửi bổ sung',
  purge: 'Dọn bản nháp quá hạn',
  approve: 'Duyệt',
  hide: 'Ẩn',
  reject: 'Từ chối lời tri ân',
  undo: 'Hoàn tác',
  edit: 'Sửa lời đã gửi',
  'mark-lead': 'Chuyển thành phát hiện',
  'answer-lead': 'Trả lời phát hiện',
  award: 'Ghi kết quả khen thưởng',
  publish: 'Lên bảng vinh danh',
  'download-paper': 'Tải tệp',
  'open-contact': 'Xem người liên hệ',
  record: 'Ghi quyết định',
  confirm: 'Xác nhận',
  cancel: 'Bỏ quyết định',
  'attach-file': 'Đính tệp quyết định',
  'add-member': 'Thêm cán bộ',
  'change-member': 'Sửa cán bộ',
  'be-refused': 'Bị từ chối',
  export: 'Xuất dữ liệu',
  anonymise: 'Xóa dữ liệu cá nhân',
  'give-copy': 'Đưa bản sao dữ liệu',
  'find-person': 'Tìm dữ liệu của một người',
  take: 'Nhận xử lý',
  'move-office': 'Chuyển cơ quan khác',
  answer: 'Trả lời',
  close: 'Đóng, không trả lời',
  'propose-publication': 'Đề nghị đăng hỏi đáp',
  'agree-publication': 'Đồng ý đăng hỏi đáp',
  'refuse-publication': 'Không đồng ý đăng',
  unpublish: 'Gỡ khỏi hỏi đáp',
  correct: 'Người gửi sửa',
  strike: 'Gạch bỏ',
};

const ACTOR_LABELS: Record<AuditActor, string> = {
  nominator: 'Đơn vị đề nghị',
  staff: 'Cán bộ',
  system: 'Hệ thống',
  citizen: 'Người dân',
};

const STATES_OF: Partial<Record<AuditEntity, Record<string, string>>> = {
  nomination: STATE_LABELS,
  commendation: COMMENDATION_STATE_LABELS,
  lead: LEAD_STATE_LABELS,
  decision: DECISION_STATE_LABELS,
  feedback: FEEDBACK_STATE_LABELS,
  entry: ENTRY_STATE_LABELS,
};

type Line = AuditPage['lines'][number];

/** Who did it: by name where the log has one. */
export function actorInWords({ actor, actorKind }: Pick<Line, 'actor' | 'actorKind'>): string {
  return actor ?? ACTOR_LABELS[actorKind];
}

/** `Mới gửi → Đã tiếp nhận`, with the half that there is; empty where no state changed. */
export function moveInWords({ entity, from, to }: Pick<Line, 'entity' | 'from' | 'to'>): string {
  const named = (state: string) => STATES_OF[entity]?.[state] ?? state;
  if (to === null) return from === null ? '' : named(from);
  return from === null ? `→ ${named(to)}` : `${named(from)} → ${named(to)}`;
}

/** Parts of a line's detail, by the keys that the log stores them under. */
const PART_LABELS: Record<string, string> = {
  before: 'trước',
  after: 'sau',
  ground: 'căn cứ',
  office: 'cơ quan',
  unit: 'đơn vị',
  stance: 'ý kiến',
  campaign: 'phong trào',
  round: 'đợt',
  until: 'đến',
  paper: 'tệp',
  format: 'dạng tệp',
  name: 'tên',
  active: 'được vào',
  grants: 'vai trò',
  role: 'vai trò',
  award: 'hình thức khen',
  meets: 'đạt',
  position: 'thứ tự',
};
/** Whatever is larger is an instant in epoch milliseconds. */
const LEAST_INSTANT = 1e12;

/** What the log keeps beside a move, `trước: …; sau: …`; as it stands where it isn't JSON. */
export function detailInWords(detail: string | null): string {
  if (detail === null) return '';
  try {
    return partInWords(JSON.parse(detail));
  } catch {
    return detail;
  }
}

function partInWords(part: unknown): string {
  if (part === null || part === '') return 'không có';
  if (typeof part === 'boolean') return part ? 'có' : 'không';
  if (typeof part === 'number') return part >= LEAST_INSTANT ? formatInstant(part) : String(part);
  if (Array.isArray(part)) return part.length === 0 ? 'không có' : part.map(inner).join('; ');
  if (typeof part !== 'object') return String(part);
  return Object.entries(part)
    .map(([key, value]) => `${PART_LABELS[key] ?? key}: ${inner(value)}`)
    .join('; ');
}

function inner(part: unknown): string {
  const words = partInWords(part);
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? `(${words})` : words;
}
