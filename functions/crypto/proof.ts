import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { type Challenge, challengeSchema, type Proof } from '#domain/defence/challenge.ts';
import { CHALLENGE_MS, WORK } from '#domain/defence/constants.ts';
import { sha256Hex } from './digest.ts';
import { keyed } from './keyed.ts';

const secretsFrom = (secret: string) => ({
  hmacSignatureSecret: keyed(secret, 'proof', 'challenge'),
  hmacKeySignatureSecret: keyed(secret, 'proof', 'key'),
});

/**
 * A challenge that nobody else can sign. The counter to be found is drawn here, and only a key derived from it fits:
 * `now` and `counter` are arguments for tests. The time it holds is our own field, since the library's is held against
 * a clock of its own.
 */
export async function makeChallenge(
  secret: string,
  now: number,
  { counter = randomCounter(), cost = WORK.cost }: { counter?: number; cost?: number } = {},
): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: WORK.algorithm,
    cost,
    counter,
    data: { expiresAt: now + CHALLENGE_MS },
    deriveKey,
    ...secretsFrom(secret),
  });
  return challengeSchema.parse(challenge);
}

/** Under what an accepted proof is remembered, and until when that is needed. */
export interface AcceptedProof {
  digest: string;
  expiresAt: number;
}

/**
 * Whether the work was done: for a challenge of ours, as hard as challenges are now, within its time. Signatures and
 * keys are compared in constant time. Whether it has counted before is for the database to say.
 */
export async function checkProof(secret: string, proof: Proof, now: number): Promise<AcceptedProof | null> {
  const { challenge, solution } = proof;
  const { parameters, signature } = challenge;
  const { expiresAt } = parameters.data;
  if (expiresAt <= now || parameters.cost < WORK.cost) return null;
  const { counter, derivedKey } = solution;
  const { verified } = await verifySolution({
    challenge,
    solution: { counter, derivedKey },
    deriveKey,
    ...secretsFrom(secret),
  });
  return verified ? { digest: sha256Hex(signature), expiresAt } : null;
}

function randomCounter(): number {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
  return WORK.from + (draw % (WORK.to - WORK.from + 1));
}
