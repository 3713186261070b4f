import type { Paper } from '#domain/nomination/contract.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { findPapers } from '../../repositories/papers.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from '../nomination/access.ts';
import { shownPaper } from './shown.ts';

/**
 * The files of one's own dossier, the oldest first.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function listPapers({
  ctx,
  input: { code, accessHash },
}: {
  ctx: Pick<Context, 'db'>;
  input: Access;
}): Promise<Paper[]> {
  const [own, papers] = await Promise.all([findOwn(ctx.db, accessHash), findPapers(ctx.db, accessHash)]);
  if (own?.code !== code) throw notFound();
  return papers.map(shownPaper);
}
