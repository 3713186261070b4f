import { type Draft, type DraftNominee, isBlank } from '#domain/nomination/draft.ts';
import {
  CHOICE_LABELS,
  LETTER_LABELS,
  NOMINEE_LABELS,
  PART_LABELS,
  UNIT_LABELS,
} from '#domain/nomination/fields.ts';
import { nomineeName } from '#domain/nomination/naming.ts';

const CONTACT_LABELS = { name: 'Người liên hệ', phone: 'Số điện thoại', email: 'Thư điện tử' };

const FIELDS: Record<string, Record<string, string>> = {
  choice: CHOICE_LABELS,
  unit: UNIT_LABELS,
  contact: CONTACT_LABELS,
  letter: LETTER_LABELS,
};

const WHOLE: Record<string, string> = {
  ...PART_LABELS,
  byPost: 'Giấy tờ gửi bản giấy',
  commitment: 'Cam kết của đơn vị',
};

/** A path of the draft in the form's words: `Tổ Mẫu: Tóm tắt thành tích`. */
export function answerName(path: string, draft: Draft): string {
  const [part = '', key = '', field] = path.split('.');
  if (part !== 'nominees') return FIELDS[part]?.[key] ?? WHOLE[part] ?? part;
  const nominee = draft.nominees.find((one) => one.id === key);
  if (!nominee) return 'Một đề nghị';
  const labels: Record<string, string> = NOMINEE_LABELS[nominee.kind];
  return field ? `${nomineeName(nominee)}: ${labels[field] ?? field}` : nomineeName(nominee);
}

/** An answer as a person reads it. */
export function answerText(value: unknown): string {
  if (value === undefined) return '(bỏ khỏi hồ sơ)';
  if (isBlank(value)) return '(để trống)';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return 'Có';
  if (Array.isArray(value)) return value.map(answerText).join('; ');
  if (isNominee(value)) return `${nomineeName(value)}: ${value.achievement || '(chưa viết thành tích)'}`;
  if (isDate(value)) return `${value.day}/${value.month}/${value.year}`;
  return Object.values(value as object)
    .filter((inner) => !isBlank(inner))
    .map(answerText)
    .join(', ');
}

function isNominee(value: unknown): value is DraftNominee {
  return typeof value === 'object' && value !== null && 'achievement' in value;
}

function isDate(value: unknown): value is Draft['letter']['date'] {
  return typeof value === 'object' && value !== null && 'day' in value;
}
