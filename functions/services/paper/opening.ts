import { DomainError } from '#domain/errors.ts';
import type { Opening } from '#domain/nomination/contract.ts';
import { findOwn, type OwnDossier } from '../../repositories/dossiers.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from '../nomination/access.ts';
import { openingOf } from '../nomination/opening.ts';

/** What a supplement request names to let files be added and removed. */
export const PAPERS_FIELD = 'papers';

/**
 * The dossier, if its holder may change its files now.
 * @throws DomainError `nomination-not-found`, `not-open`, `unavailable`
 */
export async function openForPapers(ctx: Context, { code, accessHash }: Access): Promise<OwnDossier> {
  const own = await findOwn(ctx.db, accessHash);
  if (!own || own.code !== code) throw notFound();
  const why = whyShut(await openingOf(ctx, own));
  if (why !== null) throw new DomainError('not-open', why);
  return own;
}

function whyShut(opening: Opening): string | null {
  if (opening.opens === 'nothing') return opening.why;
  if (opening.opens === 'all' || opening.fields.includes(PAPERS_FIELD)) return null;
  return 'Cơ quan không yêu cầu bổ sung giấy tờ, nên phần này không mở để sửa.';
}
