import { PROOF_HEADER } from '#domain/defence/constants.ts';
import type { Answer } from '../request.ts';
import type { Proofs } from './proofs.ts';

/**
 * Makes a call with a proof of work. If the portal doesn't take it (a machine that slept meanwhile, a new key), the
 * call is made once more with a fresh one.
 */
export async function proven<T>(
  proofs: Pick<Proofs, 'take'>,
  call: (headers: Record<string, string>) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const first = await once(proofs, call);
  const refused =
    !first.ok && first.failure.kind === 'refused' && first.failure.problem.code === 'proof-needed';
  return refused ? once(proofs, call) : first;
}

async function once<T>(
  proofs: Pick<Proofs, 'take'>,
  call: (headers: Record<string, string>) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const proof = await proofs.take();
  if (!proof.ok) return proof;
  return call(proof.value === null ? {} : { [PROOF_HEADER]: proof.value });
}
