import { DomainError } from '#domain/errors.ts';
import { storeRemoval } from '../../repositories/paper-changes.ts';
import { findPaper } from '../../repositories/papers.ts';
import type { PaperContext } from '../context.ts';
import type { Access } from '../nomination/access.ts';
import { openForPapers } from './opening.ts';

/** Somebody typing in the same dossier saves every few seconds, not several times within one request. */
const TRIES = 3;

/**
 * Takes a file out of the dossier; what isn't there is no fault, so a lost answer may be asked for again.
 * @throws DomainError `nomination-not-found`, `not-open`, `version-conflict`, `unavailable`
 */
export async function removePaper({
  ctx,
  input: { access, id },
}: {
  ctx: PaperContext;
  input: { access: Access; id: string };
}): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { version } = await openForPapers(ctx, access);
    const paper = await findPaper(ctx.db, access.accessHash, id);
    if (!paper) return;
    const change = { ...access, version, changeId: crypto.randomUUID(), at: ctx.now, paper };
    if (!(await storeRemoval(ctx.db, change))) continue;
    // The dossier doesn't know of it any more; should this fail, the nightly sweep finds it.
    await ctx.papers.remove([paper.key]).catch(() => {});
    return;
  }
  throw new DomainError('version-conflict', 'Hồ sơ đang được sửa ở nơi khác. Đợi một chút rồi bỏ tệp lại.');
}
