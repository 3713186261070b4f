import * as z from 'zod/mini';
import { AUDIT_ACTIONS } from '../audit/constants.ts';
import { cleanText, countLetters } from '../vietnamese/text.ts';
import { FEEDBACK_KINDS } from './schema.ts';
import { FEEDBACK_ACTIONS, FEEDBACK_STATES, PUBLICATION_STATES } from './states.ts';

/* What the console reads and sends about feedback. For staff only. */

/** Letters of an answer, and of a reason. */
export const ANSWER_LETTERS = 4000;
export const REASON_LETTERS = 1000;

/** What one action may take, in bytes. */
export const ACTION_BYTES = 64 * 1024;

const instant = z.iso.datetime({ offset: true });

function words(ask: string, most: number) {
  return z.string(ask).check(
    z.overwrite(cleanText),
    z.minLength(1, ask),
    z.refine((text) => countLetters(text) <= most, `Rút còn nhiều nhất ${most} chữ cái`),
  );
}

/** Which feedback is asked for; empty means any. `open`: what still waits for an answer, the most urgent first. */
export const feedbackQuerySchema = z.strictObject({
  scope: z._default(z.enum(['open', 'ended']), 'open'),
  state: z._default(z.union([z.literal(''), z.enum(FEEDBACK_STATES)]), ''),
  campaign: z._default(z.string(), ''),
  overdue: z._default(z.enum(['', '1']), ''),
  words: z._default(z.string().check(z.maxLength(200)), ''),
  /** From the answer before; empty for the first page. */
  cursor: z._default(
    z.string().check(z.regex(/^(\d{4}-\d\d-\d\d\.\d{1,15})?$/, 'Mở lại danh sách từ đầu')),
    '',
  ),
});
export type FeedbackQuery = z.output<typeof feedbackQuerySchema>;

export const feedbackItemSchema = z.strictObject({
  code: z.string(),
  version: z.int(),
  campaign: z.string(),
  office: z.string(),
  kind: z.enum(FEEDBACK_KINDS),
  state: z.enum(FEEDBACK_STATES),
  publication: z.enum(PUBLICATION_STATES),
  /** The first words of what was sent. */
  opening: z.string(),
  assignee: z.nullable(z.string()),
  sentAt: instant,
  dueOn: z.iso.date(),
  overdue: z.boolean(),
  sample: z.boolean(),
});
export type FeedbackItem = z.output<typeof feedbackItemSchema>;

export const feedbackPageSchema = z.strictObject({
  items: z.array(feedbackItemSchema),
  next: z.nullable(z.string()),
});
export type FeedbackPage = z.output<typeof feedbackPageSchema>;

/** One piece of feedback, its history, and what the member may do with it now. */
export const feedbackViewSchema = z.extend(feedbackItemSchema, {
  message: z.string(),
  /** Empty where the sender gave none. */
  name: z.string(),
  /** It came in without a proof of work, as from a browser without script. */
  unproven: z.boolean(),
  answer: z.nullable(z.string()),
  closeReason: z.nullable(z.string()),
  publicQuestion: z.nullable(z.string()),
  publicAnswer: z.nullable(z.string()),
  history: z.array(
    z.strictObject({
      action: z.enum(AUDIT_ACTIONS),
      by: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      at: instant,
    }),
  ),
  actions: z.array(z.enum(FEEDBACK_ACTIONS)),
});
export type FeedbackView = z.output<typeof feedbackViewSchema>;

/** An action on the version that was read. */
export const feedbackActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('take'), version: z.int() }),
  z.strictObject({
    action: z.literal('move'),
    version: z.int(),
    office: z.string('Chọn cơ quan').check(z.minLength(1, 'Chọn cơ quan')),
    reason: words('Ghi lý do chuyển', REASON_LETTERS),
  }),
  z.strictObject({
    action: z.literal('answer'),
    version: z.int(),
    answer: words('Viết câu trả lời', ANSWER_LETTERS),
  }),
  z.strictObject({
    action: z.literal('close'),
    version: z.int(),
    reason: words('Ghi lý do để người gửi đọc', REASON_LETTERS),
  }),
  z.strictObject({
    action: z.literal('propose'),
    version: z.int(),
    question: words('Viết câu hỏi sẽ đăng', ANSWER_LETTERS),
    answer: words('Viết câu trả lời sẽ đăng', ANSWER_LETTERS),
  }),
  z.strictObject({
    action: z.literal('unpublish'),
    version: z.int(),
    reason: words('Ghi lý do gỡ', REASON_LETTERS),
  }),
]);
export type FeedbackActionInput = z.output<typeof feedbackActionSchema>;

/** What the console is answered: where it stands now; null once it is another office's. */
export const feedbackResultSchema = z.strictObject({ feedback: z.nullable(feedbackViewSchema) });
