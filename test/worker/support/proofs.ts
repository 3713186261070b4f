import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Proof } from '#domain/defence/challenge.ts';
import { makeChallenge } from '../../../functions/crypto/proof.ts';
import type { Portal } from './portal.ts';

/** The answer to a challenge, found by trying. */
export async function solve(challenge: Challenge): Promise<Proof> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('not solved in time');
  return { challenge, solution };
}

/** A proof that is in order and took no work: a test knows the secret, so it may draw the first counter. */
export async function easyProof({ env, now }: Pick<Portal, 'env' | 'now'>): Promise<Proof> {
  return solve(await makeChallenge(env.PORTAL_SECRET, now, { counter: 0 }));
}
