import { DomainError } from '#domain/errors.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { deleteDraft } from '../../repositories/draft-ends.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';

/**
 * Deletes a draft that was never submitted, with all that belongs to it.
 * @throws DomainError `nomination-not-found`, also when it was deleted before; `version-conflict`; `not-open` once it
 * was submitted (it can be withdrawn, but stays on record); `unavailable`
 */
export async function deleteOwnDraft({
  ctx,
  input: { access, version },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: { access: Access; version: number };
}): Promise<void> {
  if (await deleteDraft(ctx.db, { ...access, version, at: ctx.now })) return;
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own) throw notFound();
  if (own.state !== 'draft')
    throw new DomainError(
      'not-open',
      'Hồ sơ đã gửi thì không xóa được. Có thể rút hồ sơ khi cơ quan chưa tiếp nhận.',
    );
  throw new DomainError('version-conflict', 'Bản nháp vừa được sửa ở nơi khác. Mở lại bản mới nhất rồi xóa.');
}
