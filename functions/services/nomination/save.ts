import { DomainError } from '#domain/errors.ts';
import type { SavedDraft } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { updateDraft } from '../../repositories/drafts.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';

interface Input {
  access: Access;
  version: number;
  draft: Draft;
}

/**
 * Stores what a holder has typed since `version`. What was submitted stays as it was until they send again. The same
 * save again gives the same answer.
 * @throws DomainError `nomination-not-found`; `version-conflict` when somebody else saved meanwhile; `not-open` when
 * the office has taken the dossier in; `unavailable`.
 */
export async function saveDraft({
  ctx,
  input: { access, version, draft },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<SavedDraft> {
  const change = { ...access, version, draft, changeId: crypto.randomUUID(), changedAt: ctx.now };
  if (await updateDraft(ctx.db, change)) return saved(version + 1, ctx.now);
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own) throw notFound();
  if (own.version === version + 1 && isSame(draft, own.draft)) return saved(own.version, own.changedAt);
  if (own.version !== version)
    throw new DomainError(
      'version-conflict',
      'Có người khác giữ liên kết này vừa sửa. Mở lại bản mới nhất rồi gộp hai bản.',
    );
  throw new DomainError('not-open', 'Cơ quan đã tiếp nhận hồ sơ nên không sửa được nữa.');
}

/** Both were read by the same schema, so the same content has its fields in the same order; the contact is stored apart. */
function isSame({ contact: a, ...sent }: Draft, { contact: b, ...stored }: Draft): boolean {
  return JSON.stringify(sent) === JSON.stringify(stored) && JSON.stringify(a) === JSON.stringify(b);
}

function saved(version: number, changedAt: number): SavedDraft {
  return { version, changedAt: toIsoInVietnam(changedAt) };
}
