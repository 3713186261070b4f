import { challengeSchema } from '#domain/defence/challenge.ts';
import { paths } from '#domain/paths.ts';
import { request } from '../request.ts';
import { solveInBackground } from './background.ts';
import { makeProofs, type Proofs } from './proofs.ts';

/**
 * Proofs for the portal's challenges. What answers them is only loaded when the first one is needed, as the script of a
 * thread: one that a bad network kept away is asked for again, where a module would stay missing.
 */
export function portalProofs(send: typeof fetch = (input, init) => fetch(input, init)): Proofs {
  return makeProofs(
    () => request(send, { path: paths.api.challenges, schema: challengeSchema }),
    solveInBackground,
  );
}
