import * as z from 'zod/mini';

/*
 * Proof of work in the format of ALTCHA, version 2: the portal signs a challenge, the browser tries counters until a
 * key derived from one begins as the challenge says, and sends back both. Nobody is asked to see, hear or click.
 */

/** The request header that carries a proof: its JSON in base64. */
export const PROOF_HEADER = 'X-Proof';

/** A challenge may be answered for so long. */
export const CHALLENGE_MS = 10 * 60_000;

/**
 * How much work a proof is: one key costs `cost` rounds of hashing, and the one that is asked for lies somewhere
 * between these two counters. 800,000 rounds at the mean: about 1 s on a cheap phone, 0.3 s on an office machine.
 */
export const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 5000, from: 100, to: 220 } as const;

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

/** A proof as the header carries it. */
export function packProof(proof: Proof): string {
  return btoa(JSON.stringify(proof));
}

/** What a header holds, or null when it is no proof at all; whether it proves anything is not looked at. */
export function unpackProof(header: string): Proof | null {
  try {
    return proofSchema.safeParse(JSON.parse(atob(header))).data ?? null;
  } catch {
    return null;
  }
}
