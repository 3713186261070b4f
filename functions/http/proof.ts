import { unpackProof } from '#domain/defence/challenge.ts';
import { DomainError } from '#domain/errors.ts';
import { checkProof } from '../crypto/proof.ts';
import { spendProof } from '../services/defence/spend-proof.ts';
import type { RequestContext } from './app-env.ts';
import { portalSecret } from './secret.ts';

/**
 * Takes the request's proof of work, which counts once, whatever becomes of the request.
 * @throws DomainError `proof-needed` when it is missing, forged, too easy, out of time or spent; `unavailable`
 */
export async function assertProof(c: RequestContext, packed: string | null | undefined): Promise<void> {
  const secret = portalSecret(c.env);
  const proof = unpackProof(packed ?? '');
  const accepted = proof && (await checkProof(secret, proof, c.var.services.now));
  if (!accepted) throw proofNeeded();
  const isNew = await spendProof({ ctx: c.var.services, input: accepted });
  if (!isNew) throw proofNeeded();
}

function proofNeeded(): DomainError {
  return new DomainError(
    'proof-needed',
    'Gửi lại: máy của bạn sẽ tự làm lại phần kiểm tra. Nếu vẫn không được, hãy cập nhật trình duyệt hoặc dùng máy khác; nội dung đã nhập vẫn còn.',
  );
}
