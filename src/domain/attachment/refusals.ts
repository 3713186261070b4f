import { DomainError } from '../errors.ts';
import { PAPER_LIMITS } from './constants.ts';
import { FILE_KINDS_IN_WORDS } from './file-kinds.ts';

const MB = PAPER_LIMITS.file / 1024 / 1024;
const TO_PDF = 'Mở tệp, in hoặc lưu thành một tệp PDF mới rồi gửi tệp đó.';

/** Why a file isn't taken, each with what to do. */
export const FILE_REFUSALS = {
  empty: 'Tệp này rỗng. Mở tệp gốc xem có nội dung không rồi chọn lại.',
  'too-big': `Tệp lớn hơn ${MB} MB. Quét lại ở 200 dpi, hoặc chia thành vài tệp.`,
  truncated: 'Tệp bị thiếu phần cuối. Chép hoặc quét lại từ bản gốc rồi gửi lại.',
  broken: `Tệp bị hỏng, không đọc được. ${TO_PDF}`,
  unknown: `Cổng chỉ nhận ${FILE_KINDS_IN_WORDS}. ${TO_PDF}`,
  'other-picture': 'Ảnh này không phải JPG hay PNG. Đổi sang JPG rồi gửi lại.',
  heic: 'Đây là ảnh HEIC của điện thoại. Chia sẻ hoặc lưu ảnh thành JPG rồi gửi lại.',
  archive: 'Đây là tệp nén hoặc kiểu tài liệu khác. Giải nén rồi gửi từng tệp, hoặc lưu thành PDF.',
  'old-office': `Đây là Word, Excel kiểu cũ (.doc, .xls) hoặc có đặt mật khẩu. Bỏ mật khẩu, lưu thành .docx, .xlsx hoặc PDF.`,
  'locked-pdf':
    'Tệp PDF bị khóa bằng mật khẩu hoặc quyền in. Mở bằng mật khẩu, in thành PDF mới rồi gửi lại.',
  'active-pdf': `Tệp PDF có lệnh tự chạy, biểu mẫu động hoặc tệp đính bên trong. ${TO_PDF}`,
  'pdf-not-at-start': `Trước phần PDF của tệp còn có dữ liệu khác. ${TO_PDF}`,
  macros: 'Tệp có macro. Lưu thành .docx, .xlsx (không macro) hoặc PDF rồi gửi lại.',
  'carries-files': 'Tài liệu có nhúng tệp khác bên trong (bảng Excel, tệp nén…). Lưu thành PDF rồi gửi lại.',
  'locked-zip': 'Tệp được đặt mật khẩu. Bỏ mật khẩu rồi gửi lại.',
  'zip-bomb': `Tệp bung ra quá lớn so với lúc nén. ${TO_PDF}`,
  'too-many-pixels': 'Ảnh có quá nhiều điểm ảnh. Quét lại ở 200 đến 300 dpi rồi gửi lại.',
  polyglot: `Tệp vừa là kiểu này vừa chứa một kiểu khác. ${TO_PDF}`,
} as const;
export type FileRefusal = keyof typeof FILE_REFUSALS;

/** The refusal of a file, as everything that is refused. */
export function refusedFile(why: FileRefusal): DomainError {
  const code = why === 'too-big' ? 'payload-too-large' : 'paper-refused';
  return new DomainError(code, FILE_REFUSALS[why]);
}
