import type { CampaignRules } from '#domain/campaign/rules.ts';
import { UNIT_KIND_LABELS } from '#domain/nomination/constants.ts';
import type { Paper } from '#domain/nomination/contract.ts';
import type { Nomination, Nominee, PastAward } from '#domain/nomination/schema.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import type { Answer } from './parts/Answers.tsx';

/*
 * The dossier as it is read back before it is sent: what the API will get, cleaned, in the words of the form.
 */

export function unitAnswers({ unit, contact }: Nomination): Answer[] {
  return [
    { name: 'Tên đơn vị', value: unit.name, field: 'unit.name' },
    { name: 'Loại đơn vị', value: UNIT_KIND_LABELS[unit.kind], field: 'unit.kind' },
    { name: 'Cấp trên', value: unit.superior, field: 'unit.superior' },
    { name: 'Người liên hệ', value: contact.name, field: 'contact.name' },
    { name: 'Số điện thoại', value: contact.phone, field: 'contact.phone' },
    { name: 'Thư điện tử', value: contact.email, field: 'contact.email' },
  ];
}

export function letterAnswers({ letter }: Nomination): Answer[] {
  return [
    { name: 'Số, ký hiệu', value: letter.number, field: 'letter.number' },
    {
      name: 'Địa danh, ngày ký',
      value: `${letter.place}, ngày ${formatDate(letter.date)}`,
      field: 'letter.place',
    },
    { name: 'Chức vụ người ký', value: letter.signerTitle, field: 'letter.signerTitle' },
    { name: 'Người ký', value: letter.signerName, field: 'letter.signerName' },
  ];
}

export function nomineeAnswers(nominee: Nominee, { criteria }: CampaignRules): Answer[] {
  const summaries = nominee.criteria.flatMap(({ id, evidence }) => {
    const summary = criteria.find((one) => one.id === id)?.summary ?? id;
    return evidence === '' ? [summary] : [`${summary} (minh chứng: ${evidence})`];
  });
  return [
    ...(nominee.kind === 'collective' ? collectiveAnswers(nominee) : individualAnswers(nominee)),
    { name: 'Tóm tắt thành tích', value: nominee.achievement, field: 'achievement' },
    { name: 'Tiêu chuẩn đã đạt', value: summaries.join('; '), field: 'criteria' },
    { name: 'Khen thưởng đã nhận', value: nominee.pastAwards.map(pastAward).join('; '), field: 'pastAwards' },
    { name: 'Ghi chú', value: nominee.note, field: 'note' },
  ];
}

function pastAward({ award, decision, year }: PastAward): string {
  return [award, decision, year].filter(Boolean).join(', ');
}

function collectiveAnswers({ name, bodyKind, superior }: Extract<Nominee, { kind: 'collective' }>): Answer[] {
  return [
    { name: 'Tên tập thể', value: name, field: 'name' },
    { name: 'Loại tập thể', value: UNIT_KIND_LABELS[bodyKind], field: 'bodyKind' },
    { name: 'Cấp trên', value: superior, field: 'superior' },
  ];
}

function individualAnswers(nominee: Extract<Nominee, { kind: 'individual' }>): Answer[] {
  return [
    { name: 'Họ và tên', value: `${nominee.honorific} ${nominee.name}`, field: 'name' },
    {
      name: 'Năm sinh',
      value: nominee.birthYear === null ? '' : String(nominee.birthYear),
      field: 'birthYear',
    },
    { name: 'Chức vụ, nghề nghiệp', value: nominee.title, field: 'title' },
    { name: 'Đơn vị hoặc nơi ở', value: nominee.body, field: 'body' },
    { name: 'Truy tặng', value: nominee.posthumous ? 'Có' : 'Không', field: 'posthumous' },
  ];
}

/** Each of the plan's papers, and any other, with its files or how else it comes. */
export function paperAnswers(
  { papers }: CampaignRules,
  attached: readonly Paper[],
  { byPost }: Nomination,
): Answer[] {
  const files = (planPaper: string | null) =>
    attached.filter((paper) => paper.planPaper === planPaper).map(({ name }) => name);
  const others = files(null);
  return [
    ...papers.map(({ id, name, required }) => {
      const own = files(id);
      const absent = byPost.includes(id) ? 'Gửi bản giấy' : required ? 'Còn thiếu' : 'Không có';
      return { name, value: own.length > 0 ? own.join('; ') : absent };
    }),
    ...(others.length > 0 || papers.length === 0 ? [{ name: 'Giấy tờ khác', value: others.join('; ') }] : []),
  ];
}
