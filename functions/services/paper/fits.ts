import { PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { refusedFile } from '#domain/attachment/refusals.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import type { OwnDossier } from '../../repositories/dossiers.ts';
import type { StoredPaper } from '../../repositories/papers.ts';
import type { Context } from '../context.ts';
import type { NewFile } from './add.ts';

const MB = 1024 * 1024;

/**
 * What can be said of a file before any of it is read, and before anything is noted of it.
 * @throws DomainError `paper-refused`, `payload-too-large`; `invalid-input` for a paper that the plan doesn't name
 */
export async function assertFits(
  ctx: Context,
  { draft }: OwnDossier,
  { bytes, planPaper }: NewFile,
): Promise<void> {
  if (bytes === 0) throw refusedFile('empty');
  if (bytes > PAPER_LIMITS.file) throw refusedFile('too-big');
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find((one) => one.id === draft.choice.campaign);
  if (planPaper !== null && !campaign?.papers.some((paper) => paper.id === planPaper)) {
    const message = 'Chọn giấy tờ trong danh sách của kế hoạch';
    throw oneToMend('planPaper', message);
  }
}

/**
 * Says why the dossier has no room beside the files that it has.
 * @throws DomainError `paper-refused`
 */
export function assertRoom(papers: readonly StoredPaper[], { id, bytes }: NewFile): void {
  const others = papers.filter((paper) => paper.id !== id);
  if (others.length >= PAPER_LIMITS.files) {
    throw new DomainError(
      'paper-refused',
      `Hồ sơ đã đủ ${PAPER_LIMITS.files} tệp. Bỏ tệp không cần, hoặc gộp vài tệp thành một PDF.`,
    );
  }
  const total = others.reduce((sum, paper) => sum + paper.bytes, bytes);
  if (total > PAPER_LIMITS.dossier) {
    throw new DomainError(
      'paper-refused',
      `Các tệp của một hồ sơ cộng lại nhiều nhất ${PAPER_LIMITS.dossier / MB} MB. Bỏ tệp không cần, hoặc quét lại ở 200 dpi.`,
    );
  }
}
