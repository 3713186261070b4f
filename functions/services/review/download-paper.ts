import { DomainError } from '#domain/errors.ts';
import { storeRead } from '../../repositories/reads.ts';
import { findStaffPaper } from '../../repositories/staff-papers.ts';
import type { PaperContext, StaffContext } from '../context.ts';
import type { Download } from '../paper/read.ts';
import { openDossier } from './open-dossier.ts';

/**
 * One of a dossier's files, to be handed out as it comes, once the audit log says to whom.
 * @throws DomainError `nomination-not-found`, `not-allowed`, `paper-not-found`, `unavailable`
 */
export async function downloadPaper({
  ctx,
  input: { code, id },
}: {
  ctx: StaffContext & PaperContext;
  input: { code: string; id: string };
}): Promise<Download> {
  await openDossier(ctx, code);
  const paper = await findStaffPaper(ctx.db, code, id);
  if (!paper) throw gone();
  const { key, name, mediaType, bytes } = paper;
  const detail = JSON.stringify({ paper: id });
  await storeRead(ctx.db, { code, action: 'download-paper', by: ctx.member.email, at: ctx.now, detail });
  const body = await ctx.papers.read(key);
  if (!body) throw gone();
  return { name, mediaType, bytes, body };
}

function gone(): DomainError {
  return new DomainError('paper-not-found', 'Mở lại hồ sơ để xem danh sách tệp mới nhất.');
}
