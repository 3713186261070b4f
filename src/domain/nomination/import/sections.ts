import { plainWords } from '#domain/vietnamese/plain-words.ts';
import type { DraftKind } from '../draft.ts';
import { readKind } from './cells.ts';

/** `I.`, `1)`, `A`, `Phần II:` in front of a section's name. */
const NUMBER =
  /^(?:phan|muc|nhom|bang|danh sach|doi voi|khen thuong|de nghi|cac|cho|[ivx]{1,4}|\d{1,2}|[a-h])\s+/;

/** The kind that a row opens a section for (`II. CÁ NHÂN: 40 người`); `null` when it is no such row. */
export function sectionKind(cells: readonly string[]): DraftKind | null {
  const filled = [...new Set(cells.filter((cell) => cell !== ''))];
  if (filled.length === 0 || filled.length > 3 || filled.some((cell) => cell.length > 80)) return null;
  return namedKind(filled.join(' '));
}

/** The kind that a title names, such as a sheet's. */
export function namedKind(title: string): DraftKind | null {
  let words = plainWords(title);
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(NUMBER, '');
  }
  const [, kind = '', after = ''] = /^(tap the|ca nhan)(?:\s+(.*))?$/.exec(words) ?? [];
  // “Tập thể cán bộ Trạm Y tế” is a nominee; “Tập thể: 3”, “Cá nhân được đề nghị (40 người)” are sections.
  return /^(?:(?:duoc|de|nghi|khen|thuong|tieu|bieu|xuat|sac|tong|so|co|gom|\d+|nguoi|tap|the|don|vi)\s*)*$/.test(
    after,
  )
    ? readKind(kind)
    : null;
}

/** With their marks: `Công an` and `Tổng công ty` are names. */
const FOOT =
  /^(?:(?:tổng cộng|tổng số|tổng|cộng)\s*(?:[:(\d].*)?|(?:ấn định )?danh sách (?:này )?(?:có|gồm)\s.*)$/iu;

/** Sums and what stands below a list: `Tổng cộng: 43`, `Danh sách này có 40 người`. */
export function isFoot(cells: readonly string[]): boolean {
  return FOOT.test(cells.find((cell) => cell !== '') ?? '');
}

/** Words with which names of bodies begin; with their marks, as `Trương` and `Đoàn` begin names of people. */
const BODY =
  /^(?:tập thể|cán bộ,|tổ |trạm |phòng |ủy ban|uỷ ban|ubnd|ubmttq|đội |trường (?:tiểu|mầm|trung|đại|cao|thcs|thpt|th |mn )|công ty|tổng công ty|chi hội|chi bộ|đảng (?:bộ|ủy)|hội |trung tâm|bệnh viện|khoa |ban |sở |công an|bộ chỉ huy|ban chỉ huy|đoàn (?:thanh niên|tncs|thể|khối|xã|phường)|liên đoàn|nhóm |thôn |xóm |ấp |khóm |bản |tiểu khu|khu phố|hợp tác xã|htx|doanh nghiệp|đồn |hải đội|tiểu đoàn|đại đội|trung đoàn|sư đoàn|lữ đoàn|nhà máy|xí nghiệp|câu lạc bộ|mặt trận|văn phòng|chi cục|cục |chốt )/iu;

/** Whether a name reads like that of a body. */
export function soundsCollective(name: string): boolean {
  return BODY.test(`${name} `);
}
