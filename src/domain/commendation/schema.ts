import * as z from 'zod/mini';
import { cleanLine, cleanText, countLetters } from '../vietnamese/text.ts';

/** What a commendation may be about. */
export const TARGET_KINDS = ['story', 'recipient', 'campaign'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** `pending` until a moderator has read it; only `approved` is ever public. */
export const COMMENDATION_STATES = ['pending', 'approved', 'hidden'] as const;
export type CommendationState = (typeof COMMENDATION_STATES)[number];

/** In letters as a reader counts them. */
export const COMMENDATION_LIMITS = {
  messageMin: 20,
  messageMax: 600,
  name: 60,
  place: 80,
  bytes: 16 * 1024,
} as const;

/** How an author who gives no name is shown. */
export const ANONYMOUS = 'Một người dân';

/** Something that can be thanked: `story:<id>`, `recipient:<campaign>/<decision>/<id>`, `campaign:<id>`. */
export interface CommendationTarget {
  id: string;
  kind: TargetKind;
  label: string;
  /** The page it is told on, with the anchor of a recipient. */
  path: string;
  /** Made up, and said to be. */
  sample: boolean;
}

/** How a target is called in a list of choices. */
export function targetInWords({ label, sample }: CommendationTarget): string {
  return sample ? `${label} (dữ liệu minh họa)` : label;
}

/** A line with letters in it: a name made only of digits or signs is no name. */
function shortLine(max: number, tooLong: string) {
  return z.prefault(
    z.string().check(
      z.overwrite(cleanLine),
      z.refine((text) => countLetters(text) <= max, tooLong),
      z.refine(
        (text) => text === '' || /\p{L}/u.test(text),
        'Chỗ này cần có chữ; xin đừng ghi số điện thoại',
      ),
      z.refine(
        (text) => !/\d{6,}/.test(text.replace(/[\s.-]/g, '')),
        'Xin đừng ghi số điện thoại hay số giấy tờ',
      ),
    ),
    '',
  );
}

/** What the form sends. No e-mail, no address, nothing else is asked. */
export const commendationSchema = z.strictObject({
  target: z
    .string('Chọn nơi nhận lời tri ân')
    .check(z.regex(/^(story|recipient|campaign):[a-z0-9/-]{1,200}$/, 'Chọn nơi nhận lời tri ân')),
  message: z.string('Viết lời tri ân').check(
    z.overwrite(cleanText),
    z.refine(
      (text) => countLetters(text) >= COMMENDATION_LIMITS.messageMin && /\p{L}{2}/u.test(text),
      `Viết ít nhất ${COMMENDATION_LIMITS.messageMin} chữ cái`,
    ),
    z.refine(
      (text) => countLetters(text) <= COMMENDATION_LIMITS.messageMax,
      `Rút lời tri ân còn nhiều nhất ${COMMENDATION_LIMITS.messageMax} chữ cái`,
    ),
  ),
  name: shortLine(COMMENDATION_LIMITS.name, `Tên dài nhất ${COMMENDATION_LIMITS.name} chữ cái`),
  place: shortLine(
    COMMENDATION_LIMITS.place,
    `Nơi ở dài nhất ${COMMENDATION_LIMITS.place} chữ cái; chỉ cần tên xã, phường`,
  ),
  consent: z.literal(true, 'Đánh dấu đồng ý đăng lời tri ân trên cổng'),
});
export type Commendation = z.output<typeof commendationSchema>;

/** What the API answers after taking one in. */
export const commendationReceiptSchema = z.strictObject({
  id: z.string(),
  state: z.enum(COMMENDATION_STATES),
});

/** A commendation as anyone may see it. */
export const publicCommendationSchema = z.strictObject({
  id: z.string(),
  target: z.string(),
  message: z.string(),
  name: z.string(),
  place: z.string(),
  date: z.iso.date(),
  sample: z.boolean(),
});
export type PublicCommendation = z.output<typeof publicCommendationSchema>;
