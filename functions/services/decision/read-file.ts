import { DomainError } from '#domain/errors.ts';
import { noteDownload } from '../../repositories/decision-records.ts';
import type { DecisionFile } from '../../repositories/decisions.ts';
import type { PaperStore } from '../../storage/papers.ts';
import type { StaffContext } from '../context.ts';
import { openDecision } from './permit.ts';

/**
 * The signed file, to be handed out; an audit line says to whom, and without it there is no file.
 * @throws DomainError `decision-not-found`, `not-allowed`, `paper-not-found`, `unavailable`
 */
export async function readSignedFile({
  ctx,
  input: { id },
}: {
  ctx: StaffContext & { papers: PaperStore };
  input: { id: number };
}): Promise<Omit<DecisionFile, 'key'> & { body: ReadableStream<Uint8Array> }> {
  const { file } = await openDecision(ctx, id);
  const body = file && (await ctx.papers.read(file.key));
  if (!file || !body)
    throw new DomainError('paper-not-found', 'Quyết định này chưa có bản ký.', [], 'decision');
  await noteDownload(ctx.db, { id, by: ctx.member.email, at: ctx.now });
  const { key: _stays, ...shown } = file;
  return { ...shown, body };
}
