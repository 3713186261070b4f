import * as z from 'zod/mini';
import { WORK } from './constants.ts';

/*
 * Proof of work in the format of ALTCHA, version 2: the portal signs a challenge, the browser tries counters until a
 * key derived from one begins as the challenge says, and sends back both. Nobody is asked to see, hear or click.
 */

const hex = z.string().check(z.maxLength(128), z.regex(/^(?:[0-9a-f]{2})+$/));

/** What `GET /api/challenges` answers, as ALTCHA writes it. `expiresAt` is in epoch milliseconds. */
export const challengeSchema = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal(WORK.algorithm),
    cost: z.int(),
    data: z.strictObject({ expiresAt: z.int() }),
    keyLength: z.int(),
    keyPrefix: hex,
    keySignature: hex,
    nonce: hex,
    salt: hex,
  }),
  signature: hex,
});
export type Challenge = z.output<typeof challengeSchema>;

/** The answer to a challenge. `time`, which some solvers add, is how long it took them. */
export const proofSchema = z.strictObject({
  challenge: challengeSchema,
  solution: z.strictObject({ counter: z.int(), derivedKey: hex, time: z.optional(z.number()) }),
});
export type Proof = z.output<typeof proofSchema>;

/** What a header holds, or null when it is no proof at all; whether it proves anything is not looked at. */
export function unpackProof(header: string): Proof | null {
  try {
    return proofSchema.safeParse(JSON.parse(atob(header))).data ?? null;
  } catch {
    return null;
  }
}
