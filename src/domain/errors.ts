/**
 * Everything that can be refused, as a closed list. The sentence is what the person reads first;
 * `functions/http` maps each code to its HTTP status.
 */
export const ERRORS = {
  'invalid-json': 'Dữ liệu gửi lên không đọc được',
  'invalid-input': 'Còn chỗ cần sửa',
  'unsupported-media-type': 'Kiểu dữ liệu gửi lên không được nhận',
  'payload-too-large': 'Dữ liệu gửi lên quá lớn',
  'too-many-requests': 'Gửi quá nhiều lần trong thời gian ngắn',
  'cross-origin': 'Yêu cầu không đến từ trang của cổng',
  'unknown-route': 'Không có địa chỉ này',
  'method-not-allowed': 'Địa chỉ này không nhận kiểu yêu cầu đó',
  'unknown-campaign': 'Không có phong trào thi đua này',
  'unknown-programme': 'Kế hoạch không có chương trình này',
  'unknown-award': 'Kế hoạch không có hình thức khen này',
  'unknown-round': 'Kế hoạch không có đợt này',
  'unknown-criterion': 'Kế hoạch không có tiêu chuẩn này',
  'award-decided-by-unit': 'Hình thức khen này do đơn vị tự quyết định',
  'round-not-started': 'Đợt này chưa bắt đầu',
  'round-closed': 'Đợt này đã hết hạn nhận hồ sơ',
  'register-closed': 'Hiện không nhận đăng ký, cam kết',
  'entry-not-found': 'Không tìm thấy đăng ký, cam kết này',
  'malformed-code': 'Mã hồ sơ viết chưa đúng',
  'nomination-not-found': 'Không tìm thấy hồ sơ này',
  'unknown-target': 'Không tìm thấy nơi nhận lời tri ân',
  'commendation-not-found': 'Không có lời tri ân này',
  'commendation-gone': 'Lời tri ân này không còn trên cổng',
  'lead-not-found': 'Không có phát hiện này',
  'not-publishable': 'Lời này không đăng được',
  'not-open': 'Hồ sơ không mở để sửa',
  'papers-missing': 'Hồ sơ còn thiếu giấy tờ',
  'paper-refused': 'Tệp này không nhận được',
  'paper-not-found': 'Không có tệp này trong hồ sơ',
  'proof-needed': 'Chưa chứng minh được yêu cầu do người gửi',
  'illegal-transition': 'Hồ sơ không ở bước cho phép làm việc này',
  'version-conflict': 'Hồ sơ đã được thay đổi ở nơi khác',
  'key-reused': 'Khóa gửi đã dùng cho một nội dung khác',
  'not-signed-in': 'Cần đăng nhập bằng tài khoản cán bộ',
  'not-allowed': 'Bạn không có quyền làm việc này',
  'member-not-found': 'Không có cán bộ này',
  'decision-not-found': 'Không có quyết định này',
  'feedback-not-found': 'Không tìm thấy phản ánh này',
  'is-complaint': 'Nội dung này giống khiếu nại, tố cáo',
  unavailable: 'Cổng tạm thời chưa làm được việc này',
  internal: 'Cổng gặp lỗi',
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** What a refusal may be about, as its title and its fields call it; `entry` is a registration or a commitment. */
export const SUBJECTS = {
  dossier: 'Hồ sơ',
  commendation: 'Lời tri ân',
  lead: 'Phát hiện',
  feedback: 'Phản ánh',
  registration: 'Đăng ký',
  commitment: 'Cam kết',
  entry: 'Đăng ký, cam kết',
  decision: 'Quyết định',
  member: 'Thông tin cán bộ',
} as const;

export type Subject = keyof typeof SUBJECTS;

/** `Mã hồ sơ`, `Mã cam kết`. */
export function codeOf(about: Subject): string {
  return `Mã ${SUBJECTS[about].toLowerCase()}`;
}

/** The sentence of a refusal, about what it is about: sentences that name a dossier hold for the other subjects too. */
export function titleOf({ code, about }: { code: ErrorCode; about: Subject }): string {
  const inside = (subject: Subject) => `trong ${SUBJECTS[subject].toLowerCase()}`;
  return ERRORS[code]
    .replace(SUBJECTS.dossier, SUBJECTS[about])
    .replace(codeOf('dossier'), codeOf(about))
    .replace(inside('dossier'), inside(about));
}

/** One place to mend: `field` is a dotted path into what was sent (`nominees.0.name`). */
export interface FieldProblem {
  field: string;
  message: string;
}

/** A refusal by a rule. `detail` says in Vietnamese what to do next; it never carries anything internal. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  readonly about: Subject;

  constructor(
    code: ErrorCode,
    detail: string,
    fields: readonly FieldProblem[] = [],
    about: Subject = 'dossier',
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
    this.code = code;
    this.detail = detail;
    this.fields = fields;
    this.about = about;
  }
}

/** What was sent has places to mend: all of them are told at once. */
export function toMend(fields: readonly FieldProblem[]): DomainError {
  return new DomainError('invalid-input', 'Sửa các chỗ dưới đây rồi gửi lại.', fields);
}

/** What was sent has one place to mend, whose message says all. */
export function oneToMend(field: string, message: string): DomainError {
  return new DomainError('invalid-input', `${message}.`, [{ field, message }]);
}
