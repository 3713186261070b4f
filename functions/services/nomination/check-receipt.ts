import type { ReceiptCheck } from '#domain/nomination/receipt-check.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findByDigest } from '../../repositories/versions.ts';
import type { Context } from '../context.ts';

/**
 * Whether a receipt is one that the portal gave, by its code and the digest on it (whole, or its beginning). Without
 * the digest nobody learns which codes there are: a wrong one and an absent code answer alike.
 * @throws DomainError `unavailable`
 */
export async function checkReceipt({
  ctx,
  input: { code, digest },
}: {
  ctx: Pick<Context, 'db'>;
  input: { code: string; digest: string };
}): Promise<ReceiptCheck> {
  const found = await findByDigest(ctx.db, code, digest);
  if (!found) return { matches: 'none' };
  const { number, last } = found;
  const matches = number === last ? 'current' : 'earlier';
  return { matches, number, submittedAt: toIsoInVietnam(found.submittedAt) };
}
