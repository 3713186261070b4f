import * as z from 'zod/mini';
import { cleanLine, cleanText, countLetters } from '../vietnamese/text.ts';

/** What feedback is about. */
export const FEEDBACK_KINDS = ['obstacle', 'mistake', 'suggestion', 'other'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const FEEDBACK_KIND_LABELS: Record<FeedbackKind, string> = {
  obstacle: 'Vướng mắc khi lập hồ sơ',
  mistake: 'Sai sót trên cổng',
  suggestion: 'Góp ý',
  other: 'Việc khác',
};

/** A choice of the form that is told where it belongs and never stored. */
export const COMPLAINT = 'complaint';

/** In letters as a reader counts them. */
export const FEEDBACK_LIMITS = { messageMin: 20, messageMax: 2000, name: 60, bytes: 32 * 1024 } as const;

/** What the form sends. No e-mail and no telephone number: the code is enough to read the answer. */
export const feedbackSchema = z.strictObject({
  campaign: z.string('Chọn phong trào').check(z.regex(/^[a-z0-9-]{1,80}$/, 'Chọn phong trào')),
  kind: z.enum(FEEDBACK_KINDS, 'Chọn loại việc'),
  message: z.string('Viết nội dung').check(
    z.overwrite(cleanText),
    z.refine(
      (text) => countLetters(text) >= FEEDBACK_LIMITS.messageMin && /\p{L}{2}/u.test(text),
      `Viết ít nhất ${FEEDBACK_LIMITS.messageMin} chữ cái`,
    ),
    z.refine(
      (text) => countLetters(text) <= FEEDBACK_LIMITS.messageMax,
      `Rút nội dung còn nhiều nhất ${FEEDBACK_LIMITS.messageMax} chữ cái`,
    ),
  ),
  name: z.prefault(
    z.string().check(
      z.overwrite(cleanLine),
      z.refine(
        (text) => countLetters(text) <= FEEDBACK_LIMITS.name,
        `Tên dài nhất ${FEEDBACK_LIMITS.name} chữ cái`,
      ),
      z.refine(
        (text) => text === '' || (/\p{L}/u.test(text) && !/\d{6,}/.test(text.replace(/[\s.-]/g, ''))),
        'Chỉ ghi tên; xin đừng ghi số điện thoại hay số giấy tờ',
      ),
    ),
    '',
  ),
  /** The sender says that it is no complaint or denunciation, although it reads like one. */
  notComplaint: z._default(z.boolean(), false),
});
export type Feedback = z.output<typeof feedbackSchema>;

/** What the API answers after taking one in. The secret is told once and kept as a hash. */
export const feedbackReceiptSchema = z.strictObject({
  code: z.string(),
  secret: z.string(),
  /** The office that answers, by name. */
  office: z.string(),
  /** The last day for the answer. */
  dueOn: z.iso.date(),
});
export type FeedbackReceipt = z.output<typeof feedbackReceiptSchema>;
