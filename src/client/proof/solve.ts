import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from '#domain/defence/challenge.ts';
import { packProof } from '#domain/defence/pack-proof.ts';

/**
 * Answers a challenge by trying, and gives the proof as the API takes it. The browser hashes beside the page's own
 * thread, one try after another, so that what is typed meanwhile isn't held up wherever this runs.
 * @throws Error when the browser can't, or hasn't found the answer within 90 seconds.
 */
export async function solve(challenge: Challenge): Promise<string> {
  const found = await solveChallenge({ challenge, deriveKey });
  if (!found) throw new Error('no answer found in time');
  const { counter, derivedKey } = found;
  return packProof({ challenge, solution: { counter, derivedKey } });
}
