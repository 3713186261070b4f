import { DomainError } from '#domain/errors.ts';
import type { DraftReceipt } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { randomCode, secretFor } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { findByKey, insertDraft } from '../../repositories/drafts.ts';
import type { Context } from '../context.ts';
import { accessHashOf } from './access.ts';
import { keptUntil } from './kept.ts';

/** A code is taken once in 27 billion; a third try in a row means that something else is wrong. */
const TRIES = 3;

/**
 * Keeps what has been typed so far as a draft, once for each key. Nothing in it is judged: that is for submitting.
 * @throws DomainError `key-reused` for other content under the same key, `unavailable`.
 */
export async function createNomination({
  ctx,
  input: { key, draft },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: { key: string; draft: Draft };
}): Promise<DraftReceipt> {
  const secret = secretFor(key);
  const keyHash = sha256Hex(key);
  const contentHash = sha256Hex(JSON.stringify(draft));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = randomCode();
    const stored = await insertDraft(ctx.db, {
      code,
      accessHash: accessHashOf(code, secret),
      keyHash,
      contentHash,
      changeId: crypto.randomUUID(),
      draft,
      createdAt: ctx.now,
    });
    if (stored) return receiptOf(code, secret, ctx.now);
    const known = await findByKey(ctx.db, keyHash);
    if (known?.contentHash === contentHash) return receiptOf(known.code, secret, known.createdAt);
    if (known)
      throw new DomainError(
        'key-reused',
        'Tải lại trang rồi gửi lại; nội dung đã nhập vẫn còn trên máy này.',
      );
  }
  throw new DomainError('unavailable', 'Hãy giữ trang này và gửi lại sau ít phút.');
}

/** Of the draft as it was created, so that a retry reads the same whatever has happened since. */
function receiptOf(code: string, secret: string, createdAt: number): DraftReceipt {
  return { code, secret, state: 'draft', version: 1, keptUntil: toIsoInVietnam(keptUntil(createdAt)) };
}
