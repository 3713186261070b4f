import { differences } from '#domain/nomination/differences.ts';
import type { Versions } from '#domain/nomination/follow-contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { findVersions } from '../../repositories/versions.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';

/** How many of the newest submissions are compared: each may be as large as a dossier may be. */
export const COMPARED = 10;

/**
 * Each time that a dossier was submitted, the newest first, with what changed since the time before. Those before the
 * newest {@link COMPARED} come without.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function listVersions({
  ctx,
  input: { access },
}: {
  ctx: Context;
  input: { access: Access };
}): Promise<Versions> {
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own) throw notFound();
  const { campaigns } = await ctx.site.rules();
  const kept = await findVersions(ctx.db, own.code, COMPARED + 1);
  const versions = own.submissions.toReversed().map(({ number, digest, submittedAt }) => {
    const now = kept.find((one) => one.number === number);
    const before = kept.find((one) => one.number === number - 1);
    return {
      number,
      digest,
      submittedAt: toIsoInVietnam(submittedAt),
      differences: now && before ? differences(before.submitted, now.submitted, campaigns) : null,
    };
  });
  return { code: own.code, versions };
}
