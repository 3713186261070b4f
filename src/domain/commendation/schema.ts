import * as z from 'zod/mini';
import { cleanLine, cleanText, countLetters } from '../vietnamese/text.ts';

/** What a commendation may be about. */
export const TARGET_KINDS = ['story', 'recipient', 'campaign'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** `pending` until a moderator has read it; only `approved` is ever public. The moves between them: `moderation.ts`. */
export const COMMENDATION_STATES = ['pending', 'approved', 'hidden', 'rejected', 'withdrawn'] as const;
export type CommendationState = (typeof COMMENDATION_STATES)[number];

/** What the author is to whom they thank; nobody has to say. */
export const RELATIONS = ['helped', 'family', 'colleague', 'neighbour', 'witness'] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_LABELS: Record<Relation, string> = {
  helped: 'Người được giúp đỡ',
  family: 'Người nhà',
  colleague: 'Đồng nghiệp',
  neighbour: 'Người cùng địa phương',
  witness: 'Người chứng kiến',
};

/** In letters as a reader counts them. */
export const COMMENDATION_LIMITS = {
  messageMin: 20,
  messageMax: 600,
  name: 60,
  place: 80,
  addressee: 120,
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
  /** Id of the campaign that it belongs to; null where it belongs to none. */
  campaign: string | null;
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

/** Characters that turn the direction of what follows, so that it reads as something else (Unicode UAX #9). */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/;
/** Marks upon marks: no Vietnamese letter has more than two beside its base, and composed it has none. */
const PILED_MARKS = /\p{M}{3}/u;
/** Letters that are drawn as nothing: Hangul fillers. */
const BLANK_LETTERS = /[\u115F\u1160\u3164\uFFA0]/g;

/** Letters of an alphabet that show; marks, digits, signs and pictures say nothing by themselves. */
function lettersShown(text: string): number {
  return text.replace(BLANK_LETTERS, '').match(/\p{L}/gu)?.length ?? 0;
}

const WHOM = 'Chọn người, tập thể bạn muốn cảm ơn, hoặc ghi tên ở ô dưới';
/** Asked also while another field is to be mended, so that all is told at once. */
const ALWAYS = {
  when: ({ value }: { value: unknown }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
};

/**
 * What the form sends. No e-mail, no address, nothing else is asked. Exactly one of `target` (chosen of what the site
 * shows) and `addressee` (written) says whom it thanks; the other is empty.
 */
export const commendationSchema = z
  .strictObject({
    target: z.prefault(
      z.string(WHOM).check(z.regex(/^((story|recipient|campaign):[a-z0-9/-]{1,200})?$/, WHOM)),
      '',
    ),
    addressee: shortLine(
      COMMENDATION_LIMITS.addressee,
      `Ghi nơi nhận trong ${COMMENDATION_LIMITS.addressee} chữ cái`,
    ),
    relation: z.prefault(z.union([z.enum(RELATIONS), z.literal('')], 'Chọn một quan hệ trong danh sách'), ''),
    message: z.string('Viết lời tri ân').check(
      z.refine((text) => !TURNS.test(text), 'Bỏ ký tự đảo chiều chữ: xin gõ lại lời này thay vì dán'),
      z.overwrite(cleanText),
      z.refine((text) => !PILED_MARKS.test(text), 'Bỏ các dấu chồng lên nhau'),
      z.refine(
        (text) =>
          countLetters(text) >= COMMENDATION_LIMITS.messageMin &&
          lettersShown(text) >= COMMENDATION_LIMITS.messageMin / 2,
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
  })
  .check(
    z.refine(({ target, addressee }) => target !== '' || addressee !== '', {
      ...ALWAYS,
      path: ['target'],
      error: WHOM,
    }),
    z.refine(({ target, addressee }) => target === '' || addressee === '', {
      ...ALWAYS,
      path: ['addressee'],
      error: 'Đã chọn nơi nhận trong danh sách: bỏ trống chỗ này',
    }),
  );
export type Commendation = z.output<typeof commendationSchema>;

/** What the API answers after taking one in. */
export const commendationReceiptSchema = z.strictObject({
  /** The code by which its author finds it again, … */
  id: z.string(),
  /** … with this secret, of which the portal keeps a hash alone. */
  secret: z.string(),
  state: z.enum(COMMENDATION_STATES),
});

/** A commendation as anyone may see it. */
export const publicCommendationSchema = z.strictObject({
  id: z.string(),
  /** Empty when whom it thanks was written; then `addressee` says it. */
  target: z.string(),
  addressee: z.string(),
  message: z.string(),
  name: z.string(),
  place: z.string(),
  date: z.iso.date(),
  sample: z.boolean(),
});
export type PublicCommendation = z.output<typeof publicCommendationSchema>;
