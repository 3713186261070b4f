import { DomainError } from '#domain/errors.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { findPaper, type StoredPaper } from '../../repositories/papers.ts';
import type { PaperContext } from '../context.ts';
import { type Access, notFound } from '../nomination/access.ts';

export interface Download extends Pick<StoredPaper, 'name' | 'mediaType' | 'bytes'> {
  body: ReadableStream<Uint8Array>;
}

/**
 * One of the files of one's own dossier, to be handed out as it comes.
 * @throws DomainError `nomination-not-found`, `paper-not-found`, `unavailable`
 */
export async function readPaper({
  ctx,
  input: { access, id },
}: {
  ctx: PaperContext;
  input: { access: Access; id: string };
}): Promise<Download> {
  const { code, accessHash } = access;
  const [own, paper] = await Promise.all([findOwn(ctx.db, accessHash), findPaper(ctx.db, accessHash, id)]);
  if (own?.code !== code) throw notFound();
  const body = paper && (await ctx.papers.read(paper.key));
  if (!paper || !body)
    throw new DomainError('paper-not-found', 'Mở lại hồ sơ để xem danh sách tệp mới nhất.');
  return { name: paper.name, mediaType: paper.mediaType, bytes: paper.bytes, body };
}
