import { unpackProof } from '#domain/defence/challenge.ts';
import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { DomainError } from '#domain/errors.ts';
import { checkProof } from '../crypto/proof.ts';
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
 * Takes a proof of work as it was packed, once.
 * @returns false when it is missing, forged, too easy, out of time or spent
 * @throws DomainError `unavailable`
 */
export async function takeProof(c: RequestContext, packed: string): Promise<boolean> {
  const proof = unpackProof(packed);
  const accepted = proof && (await checkProof(portalSecret(c.env), proof, c.var.services.now));
  return accepted ? spendProof({ ctx: c.var.services, input: accepted }) : false;
}

function proofNeeded(): DomainError {
  return new DomainError(
    'proof-needed',
    'Gửi lại: máy của bạn sẽ tự làm lại phần kiểm tra. Nếu vẫn không được, hãy cập nhật trình duyệt hoặc dùng máy khác; nội dung đã nhập vẫn còn.',
  );
}
