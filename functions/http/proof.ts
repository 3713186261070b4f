import { unpackProof } from '#domain/defence/challenge.ts';
import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { type AcceptedProof, checkProof } from '../crypto/proof.ts';
import { proofNeeded } from '../services/defence/proof-needed.ts';
import { spendProof } from '../services/defence/spend-proof.ts';
import type { RequestContext } from './app-env.ts';
import { portalSecret } from './secret.ts';

/**
 * Takes the request's proof of work, which counts once, whatever becomes of the request.
 * @throws DomainError `proof-needed` when it is missing, forged, too easy, out of time or spent; `unavailable`
 */
export async function assertProof(c: RequestContext): Promise<void> {
  if (!(await takeProof(c, c.req.header(PROOF_HEADER) ?? ''))) throw proofNeeded();
}

/**
 * The request's proof of work, which whoever acts on the request spends.
 * @throws DomainError `proof-needed` when it is missing, forged, too easy or out of time
 */
export async function checkedProof(c: RequestContext): Promise<AcceptedProof> {
  const accepted = await check(c, c.req.header(PROOF_HEADER) ?? '');
  if (!accepted) throw proofNeeded();
  return accepted;
}

/**
 * Takes a proof of work as it was packed, once.
 * @returns false when it is missing, forged, too easy, out of time or spent
 * @throws DomainError `unavailable`
 */
export async function takeProof(c: RequestContext, packed: string): Promise<boolean> {
  const accepted = await check(c, packed);
  return accepted ? spendProof({ ctx: c.var.services, input: accepted }) : false;
}

async function check(c: RequestContext, packed: string): Promise<AcceptedProof | null> {
  const proof = unpackProof(packed);
  return proof && checkProof(portalSecret(c.env), proof, c.var.services.now);
}
