import * as z from 'zod/mini';
import { NOMINEE_KINDS } from '../award/constants.ts';
import { STATES } from '../review/states.ts';
import { nominationSchema } from './schema.ts';

/*
 * What the API answers about nominations. Each answer has its own schema, so that a private field can't slip out;
 * the Worker answers by them, the browser's client reads by them, and `/api/openapi.json` is made from them.
 */

const instant = z.iso.datetime({ offset: true });

/** After creating a draft. `secret` is shown once; the portal keeps only its hash. */
export const draftReceiptSchema = z.strictObject({
  code: z.string(),
  secret: z.string(),
  state: z.literal('draft'),
  version: z.int(),
  /** An unsent draft is deleted after this instant. */
  keptUntil: instant,
});
export type DraftReceipt = z.output<typeof draftReceiptSchema>;

/** What is submitted: the dossier as it stands, and the version it was written on. */
export const submissionSchema = z.strictObject({ version: z.int(), nomination: nominationSchema });

/** After submitting: what one prints and trusts. Offices by name. */
export const receiptSchema = z.strictObject({
  code: z.string(),
  state: z.literal('submitted'),
  submittedAt: instant,
  unit: z.string(),
  campaign: z.string(),
  programme: z.string(),
  award: z.string(),
  round: z.nullable(z.string()),
  /** The plan's deadline in words, or null where it sets none. */
  deadline: z.nullable(z.string()),
  receiving: z.string(),
  coordinating: z.nullable(z.string()),
  council: z.nullable(z.string()),
  deciding: z.string(),
  collectives: z.int(),
  individuals: z.int(),
});
export type Receipt = z.output<typeof receiptSchema>;

/** Code and secret, as typed on the look-up page. */
export const lookUpRequestSchema = z.strictObject({
  code: z.string('Nhập mã hồ sơ').check(z.maxLength(60, 'Mã hồ sơ gồm 8 ký tự')),
  secret: z.string('Nhập khóa tra cứu').check(z.maxLength(60, 'Khóa tra cứu gồm 12 ký tự')),
});

/** One step of the dossier's history. */
export const historyStepSchema = z.strictObject({ state: z.enum(STATES), at: instant });

/** What a holder of code and secret sees; no contact, no achievement text. */
export const lookUpSchema = z.strictObject({
  code: z.string(),
  state: z.enum(STATES),
  stateLabel: z.string(),
  nextStep: z.string(),
  unit: z.string(),
  campaign: z.string(),
  award: z.string(),
  round: z.nullable(z.string()),
  receiving: z.string(),
  deciding: z.string(),
  submittedAt: z.nullable(instant),
  history: z.array(historyStepSchema),
  nominees: z.array(z.strictObject({ kind: z.enum(NOMINEE_KINDS), name: z.string() })),
});
export type LookUp = z.output<typeof lookUpSchema>;

/** One's own dossier in full, for whoever holds its secret. */
export const ownNominationSchema = z.strictObject({
  code: z.string(),
  state: z.enum(STATES),
  version: z.int(),
  nomination: nominationSchema,
});
export type OwnNomination = z.output<typeof ownNominationSchema>;
