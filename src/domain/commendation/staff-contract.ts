import * as z from 'zod/mini';
import { AUDIT_ACTIONS, AUDIT_ACTORS } from '../audit/constants.ts';
import { LEAD_STATES } from '../lead/states.ts';
import { REASON_LETTERS } from '../nomination/reason.ts';
import { EXAMINED_FIELDS, FLAGS } from './flags.ts';
import { REJECTION_GROUNDS, VERDICTS } from './moderation.ts';
import { COMMENDATION_STATES, RELATIONS } from './schema.ts';

/*
 * What moderators read and send. Empty means any in a query, none in an answer.
 */

const instant = z.iso.datetime({ offset: true });

/** What the queue can be narrowed to: a flag, or what came without a proof of work. */
export const QUEUE_MARKS = [...FLAGS, 'unproven'] as const;
export type QueueMark = (typeof QUEUE_MARKS)[number];

/** Which commendations, as it stands in the console's address. */
export const queueQuerySchema = z.strictObject({
  state: z._default(z.enum(COMMENDATION_STATES), 'pending'),
  campaign: z._default(z.string(), ''),
  mark: z._default(z.union([z.literal(''), z.enum(QUEUE_MARKS)]), ''),
  words: z._default(z.string(), ''),
  /** From the answer before; empty for the first page. */
  cursor: z._default(z.string(), ''),
});
export type QueueQuery = z.output<typeof queueQuerySchema>;

const findingSchema = z.strictObject({
  flag: z.enum(FLAGS),
  field: z.enum(EXAMINED_FIELDS),
  start: z.int(),
  end: z.int(),
});

/** A commendation as a moderator reads it. One that its author withdrew has no words left. */
export const queueItemSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  state: z.enum(COMMENDATION_STATES),
  undoTo: z.nullable(z.enum(COMMENDATION_STATES)),
  /** Whom it thanks, in words, and where the site tells of them; null where they were written. */
  whom: z.string(),
  path: z.nullable(z.string()),
  campaign: z.nullable(z.string()),
  message: z.string(),
  name: z.string(),
  place: z.string(),
  addressee: z.string(),
  relation: z.nullable(z.enum(RELATIONS)),
  flags: z.array(z.enum(FLAGS)),
  findings: z.array(findingSchema),
  unproven: z.boolean(),
  sample: z.boolean(),
  reason: z.nullable(z.enum(REJECTION_GROUNDS)),
  createdAt: instant,
  decidedAt: z.nullable(instant),
});
export type QueueItem = z.output<typeof queueItemSchema>;

export const queuePageSchema = z.strictObject({
  items: z.array(queueItemSchema),
  /** Null on the last page. */
  next: z.nullable(z.string()),
});
export type QueuePage = z.output<typeof queuePageSchema>;

const leadMarkSchema = z.strictObject({
  id: z.string(),
  campaign: z.string(),
  office: z.string(),
  note: z.string(),
  state: z.enum(LEAD_STATES),
  outcome: z.string(),
});

/** One commendation with what happened to it, what is like it, and where it was passed on to. */
export const openCommendationSchema = z.strictObject({
  ...queueItemSchema.shape,
  history: z.array(
    z.strictObject({
      action: z.enum(AUDIT_ACTIONS),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      actor: z.nullable(z.string()),
      actorKind: z.enum(AUDIT_ACTORS),
      reason: z.nullable(z.string()),
      at: instant,
    }),
  ),
  nearCopies: z.array(
    z.strictObject({
      id: z.string(),
      message: z.string(),
      state: z.enum(COMMENDATION_STATES),
      createdAt: instant,
    }),
  ),
  leads: z.array(leadMarkSchema),
});
export type OpenCommendation = z.output<typeof openCommendationSchema>;

const decided = {
  verdict: z.enum([...VERDICTS, 'undo'], 'Chọn duyệt, ẩn, từ chối hoặc hoàn tác'),
  /** The ground of a rejection. */
  reason: z.optional(z.enum(REJECTION_GROUNDS, 'Chọn lý do trong danh sách')),
};

/** A moderator's verdict on the version that they have read. */
export const verdictRequestSchema = z.strictObject({
  version: z.int('Gửi kèm version của lời đang mở'),
  ...decided,
});
export type VerdictRequest = z.output<typeof verdictRequestSchema>;

/** The most commendations that one verdict is for. */
export const VERDICTS_MOST = 100;

export const verdictsRequestSchema = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.string(), version: z.int() }))
    .check(
      z.minLength(1, 'Chọn ít nhất một lời'),
      z.maxLength(VERDICTS_MOST, `Chọn nhiều nhất ${VERDICTS_MOST} lời`),
    ),
  ...decided,
});
export type VerdictsRequest = z.output<typeof verdictsRequestSchema>;

/** What became of each, in the order in which they were sent. */
export const verdictsAnswerSchema = z.strictObject({
  results: z.array(z.strictObject({ id: z.string(), ok: z.boolean(), says: z.string() })),
});
export type VerdictsAnswer = z.output<typeof verdictsAnswerSchema>;

const words = (missing: string) =>
  z
    .string(missing)
    .check(
      z.trim(),
      z.minLength(1, missing),
      z.maxLength(REASON_LETTERS, `Viết gọn trong ${REASON_LETTERS} ký tự`),
    );

/** Passing a commendation on to an office, as a lead to a good example. */
export const leadRequestSchema = z.strictObject({
  campaign: z.string('Chọn phong trào'),
  office: z.string('Chọn cơ quan'),
  note: words('Ghi vì sao nên xem xét'),
});
export type LeadRequest = z.output<typeof leadRequestSchema>;

export const leadQuerySchema = z.strictObject({
  state: z._default(z.enum(LEAD_STATES), 'open'),
  cursor: z._default(z.string(), ''),
});
export type LeadQuery = z.output<typeof leadQuerySchema>;

/** A lead as the office reads it. The words are their author's, unchanged; none of one that was withdrawn. */
export const leadSchema = z.strictObject({
  ...leadMarkSchema.shape,
  version: z.int(),
  markedBy: z.string(),
  markedAt: instant,
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(instant),
  commendation: z.strictObject({
    id: z.string(),
    state: z.enum(COMMENDATION_STATES),
    whom: z.string(),
    path: z.nullable(z.string()),
    message: z.string(),
    name: z.string(),
    place: z.string(),
    relation: z.nullable(z.enum(RELATIONS)),
    createdAt: instant,
  }),
});
export type Lead = z.output<typeof leadSchema>;

export const leadPageSchema = z.strictObject({ items: z.array(leadSchema), next: z.nullable(z.string()) });
export type LeadPage = z.output<typeof leadPageSchema>;

/** What became of a lead. */
export const leadAnswerSchema = z.strictObject({
  version: z.int('Gửi kèm version của phát hiện đang mở'),
  state: z.enum(['taken-up', 'set-aside'], 'Chọn tiếp nhận hay không'),
  outcome: words('Ghi kết quả xem xét'),
});
export type LeadAnswer = z.output<typeof leadAnswerSchema>;
