import * as z from 'zod/mini';
import { PAPER_KINDS } from '../attachment/constants.ts';
import { NOMINEE_KINDS } from '../award/constants.ts';
import { MAIL_KINDS, MAIL_STATES } from '../mail/constants.ts';
import { OUTCOMES } from '../review/grounds.ts';
import { STATES } from '../review/states.ts';
import { draftSchema } from './draft.ts';

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

/** A change of a draft: the whole of it, and the version that it was made on. */
export const draftChangeSchema = z.strictObject({
  version: z.int('Gửi kèm version nhận được khi mở bản nháp'),
  draft: draftSchema,
});

/** After saving a draft. */
export const savedDraftSchema = z.strictObject({ version: z.int(), changedAt: instant });
export type SavedDraft = z.output<typeof savedDraftSchema>;

/** What is asked to be submitted, withdrawn, renewed or deleted: the dossier as it stands in that version. */
export const versionSchema = z.strictObject({ version: z.int('Gửi kèm version của hồ sơ đang mở') });

/** After renewing a draft's link: the secret that opens it from now on. */
export const renewedLinkSchema = z.strictObject({ code: z.string(), secret: z.string(), version: z.int() });
export type RenewedLink = z.output<typeof renewedLinkSchema>;

/** A file of a dossier, as its holder sees it. */
export const paperSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(PAPER_KINDS),
  /** Which of the plan's papers it is; null for any other. */
  planPaper: z.nullable(z.string()),
  name: z.string(),
  bytes: z.int(),
  /** Hexadecimal. */
  sha256: z.string(),
  storedAt: instant,
});
export type Paper = z.output<typeof paperSchema>;

/** The files of a dossier, the oldest first. */
export const paperListSchema = z.strictObject({ papers: z.array(paperSchema) });

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
  /** From 1, one on with each time it was sent anew. */
  number: z.int(),
  /** SHA-256 of the dossier's canonical text (`canonical.ts`), hexadecimal. */
  digest: z.string(),
  papers: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** Names of the plan's papers that the unit sends signed on paper. */
  byPost: z.array(z.string()),
  /** Sent after the deadline, by a late grant or in answer to the office. */
  late: z.boolean(),
});
export type Receipt = z.output<typeof receiptSchema>;

/** Code and secret, as typed on the look-up page. */
export const lookUpRequestSchema = z.strictObject({
  code: z.string('Nhập mã hồ sơ').check(z.maxLength(60, 'Mã hồ sơ gồm 8 ký tự')),
  secret: z.string('Nhập khóa tra cứu').check(z.maxLength(60, 'Khóa tra cứu gồm 12 ký tự')),
});

/** A mail that was written to the dossier's contact, and what became of it. The address isn't told. */
export const messageSchema = z.strictObject({
  kind: z.enum(MAIL_KINDS),
  at: instant,
  subject: z.string(),
  text: z.string(),
  state: z.enum(MAIL_STATES),
});

/** A nominee whom another dossier of the same unit proposes in the same campaign. */
export const doubleSchema = z.strictObject({
  /** The nominee's id in the draft. */
  nominee: z.string(),
  /** Code of the other dossier. */
  code: z.string(),
});
export type Double = z.output<typeof doubleSchema>;

/** What its holder may change now: all of it, the fields that a supplement request names, or nothing. */
export const openingSchema = z.discriminatedUnion('opens', [
  z.strictObject({
    opens: z.literal('all'),
    /** First instant at which it is too late to send; null where the plan sets no deadline. */
    until: z.nullable(instant),
  }),
  z.strictObject({
    opens: z.literal('fields'),
    /** Paths into the dossier, such as `nominees.0.achievement`, or `papers`. */
    fields: z.array(z.string()),
    reason: z.string(),
    until: instant,
  }),
  z.strictObject({ opens: z.literal('nothing'), why: z.string() }),
]);
export type Opening = z.output<typeof openingSchema>;

/** One step of the dossier's history: what was done, in plain words, and why, where the office had to say. */
export const historyStepSchema = z.strictObject({
  state: z.enum(STATES),
  label: z.string(),
  at: instant,
  reason: z.nullable(z.string()),
});

/** What became of a nominee: nothing of it is private. */
export const nomineeOutcomeSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  /** In words: the award, or why there is none; empty where no reason was given. */
  says: z.string(),
  /** What a later decision says of the award: corrected, revoked. */
  notice: z.nullable(z.string()),
  /** The line on the honour roll, once the site shows it. */
  path: z.nullable(z.string()),
});

/** What a holder of code and secret sees; no contact, no achievement text. */
export const lookUpSchema = z.strictObject({
  code: z.string(),
  state: z.enum(STATES),
  version: z.int(),
  stateLabel: z.string(),
  nextStep: z.string(),
  unit: z.string(),
  campaign: z.string(),
  programme: z.string(),
  award: z.string(),
  round: z.nullable(z.string()),
  receiving: z.string(),
  deciding: z.string(),
  /** The office that has it now, and about how many days it stays there, if known; null once it is done with. */
  office: z.nullable(z.strictObject({ name: z.string(), usualDays: z.nullable(z.int()) })),
  submittedAt: z.nullable(instant),
  history: z.array(historyStepSchema),
  nominees: z.array(
    z.strictObject({
      kind: z.enum(NOMINEE_KINDS),
      name: z.string(),
      /** What became of it, once that is decided. */
      outcome: z.nullable(nomineeOutcomeSchema),
    }),
  ),
  opening: openingSchema,
  /** The supplement request that waits for an answer, its fields in the form's words. */
  supplement: z.nullable(
    z.strictObject({
      fields: z.array(z.string()),
      reason: z.string(),
      askedAt: instant,
      /** First instant at which an answer is too late. */
      dueAt: instant,
    }),
  ),
  /** Each time that it was sent, the oldest first. */
  submissions: z.array(z.strictObject({ number: z.int(), submittedAt: instant, digest: z.string() })),
  messages: z.array(messageSchema),
  /** Whether mails go out: the contact has an address and agreed to them. */
  mailed: z.boolean(),
});
export type LookUp = z.output<typeof lookUpSchema>;

/** One's own dossier in full, for whoever holds its secret. */
export const ownNominationSchema = z.strictObject({
  code: z.string(),
  state: z.enum(STATES),
  version: z.int(),
  changedAt: instant,
  /** While it was never submitted: deleted after this instant. */
  keptUntil: z.nullable(instant),
  draft: draftSchema,
  papers: z.array(paperSchema),
  opening: openingSchema,
  /** Of the last submission; null while there was none. */
  receipt: z.nullable(receiptSchema),
});
export type OwnNomination = z.output<typeof ownNominationSchema>;
