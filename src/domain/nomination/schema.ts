import * as z from 'zod/mini';
import { cleanLine, cleanText, countLetters } from '../vietnamese/text.ts';
import { isPlainDate } from '../vietnamese/time.ts';
import { HONORIFICS, LIMITS, UNIT_KINDS } from './constants.ts';

/*
 * The dossier of the simplified procedure (Nghị định 91/2017/NĐ-CP, Điều 55): the submission letter's particulars,
 * and each nominee with an achievement summary. One schema serves the form, the API and the tests. Citizen ID
 * numbers and home addresses are never asked. Every message says what to do.
 */

/** A line that must be filled in. Case is never changed. */
function line(ask: string, max: number = LIMITS.line) {
  return z.string(ask).check(z.overwrite(cleanLine), z.minLength(1, ask), atMost(max));
}

/** A line that may be left empty. */
function optionalLine(max: number = LIMITS.line) {
  return z.prefault(z.string().check(z.overwrite(cleanLine), atMost(max)), '');
}

/** Several lines that may be left empty. */
function optionalText(max: number) {
  return z.prefault(z.string().check(z.overwrite(cleanText), atMost(max)), '');
}

function year(ask: string) {
  return z.int(ask).check(z.gte(LIMITS.birthYearFrom, ask), z.lte(2100, ask));
}

/** No more letters than so, as a reader counts them. */
export function atMost(max: number) {
  return z.refine<string>((text) => countLetters(text) <= max, {
    error: (issue) => `Dài ${countLetters(String(issue.input))} chữ cái. Rút còn ${max}`,
  });
}

/** An id of the campaign's data. */
export const choiceId = (ask: string) => z.string(ask).check(z.regex(/^[a-z0-9-]{1,64}$/, ask));

/** Under which plan, programme, award and round; ids of the campaign's data. */
export const choiceSchema = z.strictObject({
  campaign: choiceId('Chọn phong trào'),
  programme: choiceId('Chọn chương trình'),
  award: choiceId('Chọn hình thức khen'),
  round: z.nullable(choiceId('Chọn đợt')),
});

export const unitSchema = z.strictObject({
  name: line('Nhập tên đầy đủ của đơn vị'),
  kind: z.enum(UNIT_KINDS, 'Chọn loại đơn vị'),
  superior: optionalLine(),
});

/** Whom the office may ask about the dossier. Private: never shown to the public. */
export const contactSchema = z.strictObject({
  name: line('Nhập họ tên người liên hệ'),
  phone: z.string('Nhập số điện thoại').check(
    z.overwrite((text) => cleanLine(text).replace(/[\s.\-()]/g, '')),
    z.minLength(1, 'Nhập số điện thoại'),
    z.regex(/^\+?\d{8,14}$/, 'Nhập số điện thoại từ 8 đến 14 chữ số, có thể mở đầu bằng +84'),
  ),
  email: z.prefault(
    z.union([
      z.literal(''),
      z
        .email('Nhập thư điện tử như ten@donvi.vn, hoặc để trống')
        .check(z.maxLength(LIMITS.line, 'Thư điện tử quá dài')),
    ]),
    '',
  ),
});

/** Particulars of the submission letter (Tờ trình). Its number may still be blank when it is typed. */
export const letterSchema = z.strictObject({
  number: optionalLine(50),
  place: line('Nhập địa danh ghi trên Tờ trình'),
  date: z.string('Nhập ngày ký Tờ trình').check(
    z.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), {
      error: 'Nhập ngày ký Tờ trình, ví dụ 08/12/2021',
      abort: true,
    }),
    z.refine(isPlainDate, 'Không có ngày này trong lịch: xem lại ngày, tháng, năm'),
  ),
  signerTitle: line('Nhập chức vụ người ký Tờ trình'),
  signerName: line('Nhập họ tên người ký Tờ trình'),
});

const achievement = z.string('Viết tóm tắt thành tích').check(
  z.overwrite(cleanText),
  z.refine(
    (text) => countLetters(text) >= 50,
    'Viết ít nhất 50 chữ cái: việc đã làm, kết quả, con số, thời gian',
  ),
  atMost(LIMITS.achievement),
);

/** A criterion that is met, by its id in the plan, and what shows it. */
export const metCriterionSchema = z.strictObject({
  id: choiceId('Chọn tiêu chuẩn trong danh sách'),
  evidence: optionalText(LIMITS.evidence),
});

const criteria = z
  .array(metCriterionSchema, 'Chọn ít nhất một tiêu chuẩn đã đạt')
  .check(
    z.minLength(1, 'Chọn ít nhất một tiêu chuẩn đã đạt'),
    z.maxLength(20, 'Chọn tiêu chuẩn trong danh sách'),
  );

/** An award received before: which, by which decision, in which year. */
export const pastAwardSchema = z.strictObject({
  award: line('Nhập hình thức khen đã nhận'),
  decision: optionalLine(),
  year: z.nullable(year('Nhập năm được khen bằng bốn chữ số, hoặc để trống')),
});

const pastAwards = z
  .array(pastAwardSchema)
  .check(z.maxLength(LIMITS.pastAwards, `Ghi nhiều nhất ${LIMITS.pastAwards} lần khen gần nhất`));

export const collectiveSchema = z.strictObject({
  kind: z.literal('collective'),
  name: line('Nhập tên đầy đủ của tập thể, không viết tắt'),
  bodyKind: z.enum(UNIT_KINDS, 'Chọn loại tập thể'),
  superior: optionalLine(),
  achievement,
  criteria,
  pastAwards,
  note: optionalLine(LIMITS.note),
});

export const individualSchema = z.strictObject({
  kind: z.literal('individual'),
  honorific: z.enum(HONORIFICS, 'Chọn Ông hoặc Bà'),
  name: line('Nhập họ và tên'),
  birthYear: z.nullable(year('Nhập năm sinh bằng bốn chữ số, hoặc để trống')),
  title: optionalLine(),
  body: line('Nhập đơn vị công tác hoặc nơi ở (xã, phường)'),
  posthumous: z.boolean('Chọn có hay không truy tặng'),
  achievement,
  criteria,
  pastAwards,
  note: optionalLine(LIMITS.note),
});

export const nomineeSchema = z.discriminatedUnion(
  'kind',
  [collectiveSchema, individualSchema],
  'Chọn tập thể hoặc cá nhân',
);

const SOME_NOMINEES = 'Thêm ít nhất một tập thể hoặc cá nhân';
const nomineeCount = [
  z.minLength(1, SOME_NOMINEES),
  z.maxLength(LIMITS.nominees, `Một hồ sơ nhận nhiều nhất ${LIMITS.nominees} đề nghị`),
] as const;

/** How many nominees a dossier takes, whoever they are. */
export const nomineeCountSchema = z.array(z.unknown(), SOME_NOMINEES).check(...nomineeCount);

/** A whole dossier, ready to be submitted. */
export const nominationSchema = z.strictObject({
  choice: choiceSchema,
  unit: unitSchema,
  contact: contactSchema,
  letter: letterSchema,
  nominees: z.array(nomineeSchema, SOME_NOMINEES).check(...nomineeCount),
  /** Ids of the plan's papers that the unit sends signed on paper, and so doesn't attach. */
  byPost: z
    .array(choiceId('Chọn giấy tờ trong danh sách'))
    .check(z.maxLength(20, 'Chọn giấy tờ trong danh sách')),
  /** The unit's word that no nominee is being disciplined or under complaint. */
  commitment: z.literal(true, 'Xác nhận cam kết trước khi gửi'),
  /** Apart for each purpose: without the first the dossier can't be handled, the others are free. */
  consent: z.strictObject({
    handling: z.literal(true, 'Đánh dấu đồng ý để cơ quan được dùng thông tin trong hồ sơ'),
    publication: z.boolean(),
    mail: z.boolean(),
  }),
});

export type Nomination = z.output<typeof nominationSchema>;
export type MetCriterion = z.output<typeof metCriterionSchema>;
export type PastAward = z.output<typeof pastAwardSchema>;
export type Nominee = z.output<typeof nomineeSchema>;
export type Collective = z.output<typeof collectiveSchema>;
export type Individual = z.output<typeof individualSchema>;
