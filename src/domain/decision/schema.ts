import * as z from 'zod/mini';
import { RECIPIENT_ROLES } from '../award/constants.ts';
import { LIMITS } from '../nomination/constants.ts';
import { atMost, choiceId } from '../nomination/schema.ts';
import { FORMULA } from '../open-data/csv.ts';
import { GROUNDS } from '../review/grounds.ts';
import { cleanLine } from '../vietnamese/text.ts';
import { isPlainDate } from '../vietnamese/time.ts';
import { ACHIEVEMENT_LETTERS, MOST_RECIPIENTS } from './constants.ts';

/*
 * What clerks send about decisions. What is printed goes to a table that Excel opens, so no line begins as a formula;
 * it is refused rather than changed, for names are printed as their owners write them.
 */

const printable = (max: number) =>
  [
    z.overwrite<string>(cleanLine),
    atMost(max),
    z.refine<string>((text) => !FORMULA.test(text), 'Bỏ dấu = + - @ ở đầu dòng'),
  ] as const;

function line(ask: string, max: number = LIMITS.line) {
  return z.string(ask).check(...printable(max), z.minLength(1, ask));
}

const optionalLine = z.prefault(z.string().check(...printable(LIMITS.line)), '');

/** What a decision prints of one whom it names; empty where it says nothing. */
const printed = {
  name: line('Ghi tên như in trong quyết định'),
  title: optionalLine,
  body: optionalLine,
  place: line('Ghi nơi, từ hẹp tới rộng: xã, huyện hoặc tỉnh'),
  achievement: line('Ghi thành tích trong một dòng', ACHIEVEMENT_LETTERS),
  posthumous: z.boolean('Chọn có hay không truy tặng'),
  /** Only where the decision says so. */
  role: z.nullable(z.enum(RECIPIENT_ROLES)),
};
export const printedSchema = z.strictObject(printed);
export type Printed = z.output<typeof printedSchema>;

/** The decision as a document. */
const document = {
  number: line('Ghi số, ký hiệu của quyết định, ví dụ 123/QĐ-UBND', 50),
  date: z.string('Ghi ngày ký').check(z.refine(isPlainDate, 'Nhập ngày ký có thật, đủ ngày, tháng, năm')),
  signerTitle: line('Ghi chức vụ người ký'),
  signerName: optionalLine,
  subject: line('Ghi trích yếu của quyết định'),
  source: z.nullable(
    z.strictObject({
      title: line('Ghi tên nguồn'),
      url: z.url({ protocol: /^https?$/, error: 'Ghi địa chỉ đầy đủ, mở đầu bằng https://' }),
    }),
  ),
  /** Made up to show the portal. */
  sample: z.prefault(z.boolean(), false),
};

const position = z.int().check(z.gte(0));
const about = z.int('Chọn quyết định được sửa');
const anchor = choiceId('Chọn dòng trong danh sách');
const some = [
  z.minLength(1, 'Chọn ít nhất một tập thể hoặc cá nhân'),
  z.maxLength(MOST_RECIPIENTS, `Một quyết định nhận nhiều nhất ${MOST_RECIPIENTS} tên`),
] as const;

/** A new decision, from one of proposed nominees to one about an earlier decision's lines. */
export const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('award'),
    campaign: choiceId('Chọn phong trào'),
    programme: choiceId('Chọn chương trình'),
    round: z.nullable(choiceId('Chọn đợt')),
    award: choiceId('Chọn hình thức khen'),
    /** Id of the office that decides. */
    deciding: choiceId('Chọn cơ quan quyết định'),
    ...document,
    recipients: z.array(z.strictObject({ code: z.string(), position, ...printed })).check(...some),
  }),
  z.strictObject({
    kind: z.literal('correction'),
    about,
    ...document,
    lines: z.array(z.strictObject({ anchor, ...printed })).check(...some),
  }),
  z.strictObject({
    kind: z.literal('revocation'),
    about,
    ...document,
    lines: z.array(z.strictObject({ anchor })).check(...some),
  }),
]);
export type RecordInput = z.output<typeof recordSchema>;
export type AwardInput = Extract<RecordInput, { kind: 'award' }>;
export type LaterInput = Exclude<RecordInput, AwardInput>;

const version = z.int('Gửi kèm version của quyết định đang mở');

/** What the other clerk confirms: the decision and its dossiers as they were read, and who of them isn't awarded. */
export const confirmSchema = z.strictObject({
  version,
  dossiers: z
    .array(z.strictObject({ code: z.string(), version: z.int() }))
    .check(z.maxLength(MOST_RECIPIENTS, 'Quyết định có quá nhiều hồ sơ')),
  notAwarded: z
    .array(z.strictObject({ code: z.string(), position, ground: z.enum(GROUNDS, 'Chọn lý do không khen') }))
    .check(z.maxLength(MOST_RECIPIENTS, 'Quá nhiều đề nghị')),
});
export type ConfirmInput = z.output<typeof confirmSchema>;

export const cancelSchema = z.strictObject({ version, reason: z.string('Ghi lý do') });

/** Where nominees wait for a decision; without an office: everywhere that the asking clerk keeps. */
export const placeSchema = z.strictObject({
  campaign: choiceId('Chọn phong trào'),
  programme: choiceId('Chọn chương trình'),
  round: z.nullable(choiceId('Chọn đợt')),
  deciding: choiceId('Chọn cơ quan quyết định'),
});
export type DecisionPlace = z.output<typeof placeSchema>;
