import { DomainError } from '#domain/errors.ts';
import { CONSENT_VERSION, DRAFT_KEPT_DAYS } from '#domain/nomination/constants.ts';
import type { DraftReceipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { randomCode, secretFor } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { findByKey, insertDraft } from '../../repositories/drafts.ts';
import type { Context } from '../context.ts';
import { accessHashOf } from './access.ts';
import { lookUpPlan } from './plan.ts';

/** A code is taken once in 27 billion; a third try in a row means that something else is wrong. */
const TRIES = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps a dossier as a draft, once for each key. Its round may be closed: a draft is still worth keeping.
 * @throws DomainError `unknown-…` for what the plan doesn't know, `key-reused` for other content under the same
 * key, `unavailable`.
 */
export async function createNomination({
  ctx,
  input: { key, nomination },
}: {
  ctx: Context;
  input: { key: string; nomination: Nomination };
}): Promise<DraftReceipt> {
  const { campaigns } = await ctx.site.rules();
  const { route } = lookUpPlan(campaigns, nomination.choice, ctx.now);
  const secret = secretFor(key);
  const keyHash = sha256Hex(key);
  const contentHash = sha256Hex(JSON.stringify(nomination));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = randomCode();
    const stored = await insertDraft(ctx.db, {
      code,
      accessHash: accessHashOf(code, secret),
      keyHash,
      contentHash,
      consentVersion: CONSENT_VERSION,
      changeId: crypto.randomUUID(),
      receiving: route.receiving,
      nomination,
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
  return {
    code,
    secret,
    state: 'draft',
    version: 1,
    keptUntil: toIsoInVietnam(createdAt + DRAFT_KEPT_DAYS * DAY_MS),
  };
}
