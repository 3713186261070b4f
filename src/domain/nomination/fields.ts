import type { NomineeKind } from '../award/constants.ts';

/*
 * The dossier's fields in the form's words: for what changed between two versions, and for what a supplement request
 * opens. A path is dotted, as in problems: `nominees.0.achievement`.
 */

export const PART_LABELS = {
  choice: 'Nơi gửi',
  unit: 'Đơn vị đề nghị',
  letter: 'Tờ trình',
  nominees: 'Tập thể, cá nhân được đề nghị',
  papers: 'Giấy tờ',
  consent: 'Đồng ý sử dụng dữ liệu',
} as const;

export const CHOICE_LABELS = {
  campaign: 'Phong trào',
  programme: 'Chương trình',
  award: 'Hình thức khen',
  round: 'Đợt',
} as const;

export const UNIT_LABELS = {
  name: 'Tên đơn vị',
  kind: 'Loại đơn vị',
  superior: 'Cơ quan, đơn vị cấp trên',
} as const;

export const LETTER_LABELS = {
  number: 'Số, ký hiệu',
  place: 'Địa danh',
  date: 'Ngày ký',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ và tên người ký',
} as const;

const SHARED = {
  achievement: 'Tóm tắt thành tích',
  criteria: 'Tiêu chuẩn đã đạt',
  pastAwards: 'Khen thưởng đã nhận',
  note: 'Ghi chú',
} as const;

export const NOMINEE_LABELS = {
  collective: {
    name: 'Tên tập thể',
    bodyKind: 'Loại tập thể',
    superior: 'Cơ quan, đơn vị cấp trên',
    ...SHARED,
  },
  individual: {
    honorific: 'Danh xưng',
    name: 'Họ và tên',
    birthYear: 'Năm sinh',
    title: 'Chức vụ, nghề nghiệp',
    body: 'Đơn vị công tác hoặc nơi ở',
    posthumous: 'Truy tặng',
    ...SHARED,
  },
} as const;

/** What a supplement request may open of a part, beside the whole of it. Where a dossier goes never opens again. */
const OPENABLE = { unit: UNIT_LABELS, letter: LETTER_LABELS } as const;

/** As much of a nominee as a label tells. */
interface Named {
  kind: NomineeKind;
  name: string;
}

/**
 * The path in the form's words: `Trần Thị Ví Dụ: Tóm tắt thành tích`; null for one that no supplement request may
 * name. `unit`, `letter`, `nominees`, `nominees.0` and `papers` stand for the whole of it.
 */
export function fieldLabel(path: string, { nominees }: { nominees: readonly Named[] }): string | null {
  const [part = '', at, ...rest] = path.split('.');
  if (part === 'papers' || part === 'nominees') {
    if (at === undefined) return PART_LABELS[part];
    if (part === 'papers') return null;
    return nomineeLabel(at, rest, nominees);
  }
  if (!isKey(OPENABLE, part) || rest.length > 0) return null;
  if (at === undefined) return PART_LABELS[part];
  const labels: Record<string, string> = OPENABLE[part];
  return isKey(labels, at) ? `${PART_LABELS[part]}: ${labels[at]}` : null;
}

function nomineeLabel(at: string, rest: string[], nominees: readonly Named[]): string | null {
  const nominee = /^(0|[1-9]\d{0,3})$/.test(at) ? nominees[Number(at)] : undefined;
  if (!nominee || rest.length > 1) return null;
  const [field] = rest;
  if (field === undefined) return nominee.name;
  const labels: Record<string, string> = isKey(NOMINEE_LABELS, nominee.kind)
    ? NOMINEE_LABELS[nominee.kind]
    : {};
  return isKey(labels, field) ? `${nominee.name}: ${labels[field]}` : null;
}

function isKey<T extends object>(object: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(object, key);
}
