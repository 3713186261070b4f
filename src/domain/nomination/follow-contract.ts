import * as z from 'zod/mini';
import { cleanText, countLetters } from '../vietnamese/text.ts';
import { versionSchema } from './contract.ts';
import { differenceSchema } from './differences.ts';
import { REASON_LETTERS } from './reason.ts';

/* What the API takes and answers about a dossier that was sent. Apart from the rest, which the form carries along. */

/** What withdrawing takes: the version that was read, and a reason for whoever wants to give one. */
export const withdrawalSchema = z.strictObject({
  ...versionSchema.shape,
  reason: z.prefault(
    z.string().check(
      z.overwrite(cleanText),
      z.refine(
        (reason) => countLetters(reason) <= REASON_LETTERS,
        `Viết lý do trong ${REASON_LETTERS} chữ cái`,
      ),
    ),
    '',
  ),
});

/** After withdrawing. */
export const withdrawnSchema = z.strictObject({
  code: z.string(),
  state: z.literal('withdrawn'),
  version: z.int(),
});
export type Withdrawn = z.output<typeof withdrawnSchema>;

/** Each time that a dossier was submitted, the newest first. */
export const versionsSchema = z.strictObject({
  code: z.string(),
  versions: z.array(
    z.strictObject({
      /** From 1. */
      number: z.int(),
      submittedAt: z.iso.datetime({ offset: true }),
      digest: z.string(),
      /** Since the time before; null for the first one, and for those too long ago to be compared. */
      differences: z.nullable(z.array(differenceSchema)),
    }),
  ),
});
export type Versions = z.output<typeof versionsSchema>;
