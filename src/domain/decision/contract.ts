import * as z from 'zod/mini';
import { NOMINEE_KINDS, RECIPIENT_STATUSES } from '../award/constants.ts';
import { FINDINGS, GROUNDS, OUTCOMES } from '../review/grounds.ts';
import { STATES } from '../review/states.ts';
import { DECISION_KINDS, DECISION_STATES } from './constants.ts';
import { COMPARED_FIELDS } from './judge.ts';
import { placeSchema, printedSchema } from './schema.ts';

/* What the console reads of decisions. For staff only: notes of the appraisal are among it. */

const instant = z.iso.datetime({ offset: true });

/** A decision in a list. Ids of campaign, award, office … are the campaign's. */
export const decisionItemSchema = z.strictObject({
  id: z.int(),
  version: z.int(),
  kind: z.enum(DECISION_KINDS),
  state: z.enum(DECISION_STATES),
  campaign: z.string(),
  programme: z.string(),
  round: z.nullable(z.string()),
  award: z.string(),
  deciding: z.string(),
  number: z.string(),
  date: z.string(),
  subject: z.string(),
  names: z.int(),
  recordedBy: z.string(),
  recordedAt: instant,
  confirmedBy: z.nullable(z.string()),
  confirmedAt: z.nullable(instant),
  /** When the site was first seen to show it; null while `npm run honours:pull` and a build are still to be done. */
  publishedAt: z.nullable(instant),
  sample: z.boolean(),
});
export type DecisionItem = z.output<typeof decisionItemSchema>;

export const decisionListSchema = z.strictObject({ items: z.array(decisionItemSchema) });

/** A nominee as proposed, for a clerk who writes a decision. */
export const candidateSchema = z.strictObject({
  code: z.string(),
  unit: z.string(),
  position: z.int(),
  kind: z.enum(NOMINEE_KINDS),
  name: z.string(),
  title: z.string(),
  body: z.string(),
  posthumous: z.boolean(),
  achievement: z.string(),
  award: z.string(),
  proposedAward: z.string(),
  /** Why lower than asked for. */
  note: z.string(),
});
export type Candidate = z.output<typeof candidateSchema>;

/** Where nominees wait for a decision, and how many. */
export const waitingSchema = z.strictObject({
  places: z.array(z.extend(placeSchema, { dossiers: z.int(), nominees: z.int() })),
});

export const candidatesSchema = z.strictObject({
  candidates: z.array(candidateSchema),
  /** More wait than one answer carries. */
  more: z.boolean(),
});

/** A line as it stands on the honour roll. */
export const rollLineSchema = z.extend(printedSchema, {
  anchor: z.string(),
  kind: z.enum(NOMINEE_KINDS),
  status: z.enum(RECIPIENT_STATUSES),
  notice: z.nullable(z.string()),
});
export type RollLine = z.output<typeof rollLineSchema>;

/** A line of a decision, beside what was proposed or what it changes. */
export const decisionLineSchema = z.extend(rollLineSchema, {
  /** The dossier and the nominee's place in it. */
  code: z.nullable(z.string()),
  position: z.nullable(z.int()),
  /** As proposed, or as printed before; null once the dossier is gone. */
  before: z.nullable(
    z.strictObject({ name: z.string(), title: z.string(), body: z.string(), posthumous: z.boolean() }),
  ),
  differs: z.array(z.enum(COMPARED_FIELDS)),
});

/** A decision as it will be published, and what its confirmation asks. */
export const decisionSchema = z.extend(decisionItemSchema, {
  slug: z.string(),
  signerTitle: z.string(),
  signerName: z.string(),
  source: z.nullable(z.strictObject({ title: z.string(), url: z.string() })),
  /** The earlier decision, for one that corrects or revokes it. */
  about: z.nullable(z.strictObject({ id: z.int(), number: z.string(), date: z.string() })),
  file: z.nullable(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  lines: z.array(decisionLineSchema),
  /** An award decision's lines as they stand after later decisions; else the same as `lines`. */
  current: z.array(rollLineSchema),
  dossiers: z.array(
    z.strictObject({
      code: z.string(),
      version: z.int(),
      state: z.enum(STATES),
      unit: z.string(),
      /** Its nominees that the decision doesn't name. */
      others: z.array(
        z.strictObject({
          position: z.int(),
          name: z.string(),
          finding: z.nullable(z.enum(FINDINGS)),
          ground: z.nullable(z.enum(GROUNDS)),
          outcome: z.nullable(z.enum(OUTCOMES)),
        }),
      ),
    }),
  ),
  /** Why the asking member can't confirm it, in Vietnamese; null when they can, or it is confirmed. */
  obstacle: z.nullable(z.string()),
});
export type DecisionLineView = z.output<typeof decisionLineSchema>;
export type DecisionView = z.output<typeof decisionSchema>;
