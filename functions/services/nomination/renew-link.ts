import { DomainError } from '#domain/errors.ts';
import type { RenewedLink } from '#domain/nomination/contract.ts';
import { secretFor } from '../../crypto/codes.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { storeRenewal } from '../../repositories/draft-ends.ts';
import type { Context } from '../context.ts';
import { type Access, accessHashOf, notFound } from './access.ts';

interface Input {
  access: Access;
  version: number;
  key: string;
}

/**
 * Gives the dossier a new secret; whoever holds the old one is shut out. The same key again gives the same secret.
 * @throws DomainError `nomination-not-found`, `version-conflict`, `unavailable`
 */
export async function renewLink({
  ctx,
  input: { access, version, key },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<RenewedLink> {
  const { code } = access;
  const secret = secretFor(key);
  const renewedHash = accessHashOf(code, secret);
  const stored = await storeRenewal(ctx.db, {
    ...access,
    version,
    renewedHash,
    changeId: crypto.randomUUID(),
    at: ctx.now,
  });
  if (stored) return { code, secret, version: version + 1 };
  const renewed = await findOwn(ctx.db, renewedHash);
  if (renewed) return { code, secret, version: renewed.version };
  if (!(await findOwn(ctx.db, access.accessHash))) throw notFound();
  throw new DomainError(
    'version-conflict',
    'Hồ sơ vừa được sửa ở nơi khác. Mở lại bản mới nhất rồi đổi liên kết.',
  );
}
