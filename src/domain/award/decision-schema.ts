import { z } from 'zod';
import { isPlainDate } from '../vietnamese/time.ts';
import { NOMINEE_KINDS } from './constants.ts';

/** A recipient's standing. A revoked award stays visible with its notice. */
export const RECIPIENT_STATUSES = ['valid', 'corrected', 'revoked'] as const;
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

const line = z.string().trim().min(1, 'không được để trống');
const date = z.string().refine(isPlainDate, 'ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2022-01-12');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, chữ số và gạch nối');

/** One name on the honour roll, printed as its owner writes it. `id` is its anchor on the decision's page. */
const recipient = z.strictObject({
  id,
  kind: z.enum(NOMINEE_KINDS),
  name: line,
  /** A person's title, and the body it belongs to. */
  title: line.optional(),
  body: line.optional(),
  place: line,
  achievement: line,
  posthumous: z.boolean().default(false),
  status: z.enum(RECIPIENT_STATUSES).default('valid'),
  /** What a corrected or revoked line says, with the later decision's number. */
  notice: line.optional(),
});

/**
 * Front matter of `content/honours/<campaign>/<decision>.md`: one award decision and whom it names.
 * `award`, `programme` and `round` are ids of the campaign's plan.
 */
export const decisionSchema = z.strictObject({
  number: line,
  date,
  signer: z.strictObject({ title: line, name: line.nullable() }),
  subject: line,
  award: id,
  programme: id,
  round: id.nullable(),
  source: z.strictObject({ title: line, url: z.url('ghi địa chỉ đầy đủ, mở đầu bằng https://') }).nullable(),
  recipients: z.array(recipient).min(1, 'cần ít nhất một tập thể hoặc cá nhân'),
  sample: z.boolean().default(false),
});

export type Decision = z.output<typeof decisionSchema>;
export type Recipient = Decision['recipients'][number];
