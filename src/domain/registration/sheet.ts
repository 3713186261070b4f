import { dateWords } from '../documents/letterhead.ts';
import { bold, lineOf, unbroken } from '../documents/lines.ts';
import type { Paper } from '../documents/model.ts';
import { groupCode } from '../nomination/code.ts';
import { dateInVietnam } from '../vietnamese/time.ts';
import { type CommitmentKind, placeInWords, type Register, type RegisterPlace } from './register.ts';

/** What a commitment's sheet says. `name` as it was signed. */
export interface SheetContent {
  code: string;
  name: string;
  kind: CommitmentKind;
  place: RegisterPlace;
  /** Ids of what is undertaken. */
  promises: readonly string[];
  sentAt: number;
  sample: boolean;
}

/**
 * The sheet of a commitment, to be printed and signed: the frame of Nghị định 30/2020/NĐ-CP (Phụ lục I), the words of
 * the plan with their clauses.
 */
export function commitmentSheet(
  { planTitle, commitment, clauses, province }: Register,
  { code, name, kind, place, promises, sentAt, sample }: SheetContent,
): Paper {
  const [year = '', month = '', day = ''] = dateInVietnam(sentAt).split('-');
  const undertaken = kind.undertakings.filter(({ id }) => promises.includes(id));
  return {
    kind: 'commitment',
    title: 'Bản cam kết',
    orientation: 'portrait',
    fileName: `cam-ket-${code}`,
    sheets: [
      [
        {
          type: 'letterhead',
          superior: [lineOf(place.district.toLocaleUpperCase('vi'))],
          body: [lineOf(place.name.toLocaleUpperCase('vi'))],
          number: lineOf(`Mã: ${unbroken(groupCode(code))}`),
          placeAndDate: lineOf(province, ', ', ...dateWords({ day: unpad(day), month: unpad(month), year })),
        },
        { type: 'title', kind: 'BẢN CAM KẾT', subject: lineOf(commitment.name), attachedTo: null },
        ...(sample
          ? [
              {
                type: 'paragraph',
                style: 'body',
                line: lineOf(bold('Bản chạy thử, dữ liệu minh họa: không có giá trị.')),
              } as const,
            ]
          : []),
        {
          type: 'paragraph',
          style: 'base',
          line: lineOf(`Hưởng ứng phong trào thi đua: ${planTitle};`),
        },
        { type: 'field', label: 'Bên cam kết', value: lineOf(name) },
        { type: 'field', label: 'Là', value: lineOf(kind.name) },
        { type: 'field', label: 'Ở', value: lineOf(`${placeInWords(place)}, ${province}`) },
        { type: 'paragraph', style: 'body', line: lineOf('Chúng tôi cam kết, theo lời của kế hoạch:') },
        ...undertaken.map(
          ({ quote, clause }, at) =>
            ({
              type: 'paragraph',
              style: 'item',
              line: lineOf(`${at + 1}. ${sentence(quote)} (${clauses[clause] ?? clause})`),
            }) as const,
        ),
        {
          type: 'paragraph',
          style: 'body',
          line: lineOf('Bản cam kết này được gửi qua cổng và lưu theo mã ghi ở trên./.'),
        },
        {
          type: 'signature',
          recipients: [],
          title: [lineOf('BÊN CAM KẾT')],
          name: name === '' ? null : unbroken(name),
        },
      ],
    ],
  };
}

/** The plan's words as an item: a capital first, no stop at the end. */
export function sentence(quote: string): string {
  return `${quote.slice(0, 1).toLocaleUpperCase('vi')}${quote.slice(1)}`.replace(/[.;]$/, '');
}

function unpad(digits: string): string {
  return String(Number(digits));
}
