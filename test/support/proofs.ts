import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Proof } from '#domain/defence/challenge.ts';
import { makeChallenge } from '../../functions/crypto/proof.ts';

/** The answer to a challenge, found by trying. */
export async function solve(challenge: Challenge): Promise<Proof> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('not solved in time');
  return { challenge, solution };
}

/** A proof that is in order and took no work: whoever knows the portal's secret may draw the first counter. */
export async function easyProof(secret: string, now: number): Promise<Proof> {
  return solve(await makeChallenge(secret, now, { counter: 0 }));
}
