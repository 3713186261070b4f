import { DAY_MS } from '#domain/vietnamese/time.ts';
import { deleteUnfinished, findOrphans } from '../../repositories/paper-sweep.ts';
import { GIVEN_UP_MS } from '../../repositories/papers.ts';
import type { PaperContext } from '../context.ts';

/** Keys begin with a UUID, so by its first digit they fall into shares of the same size. */
const DIGITS = '0123456789abcdef';
/** Pages of 1,000 keys in one run: 100,000 files, which is 5,000 dossiers with as many as they may have. */
const MOST_PAGES = 100;

export interface Swept {
  unfinished: number;
  orphans: number;
}

/**
 * Forgets uploads that were given up, and deletes every stored file that no dossier knows: of uploads that failed
 * half-way, and of dossiers that were deleted. Where there is more than one run looks at, each night begins at
 * another share. A file on its way is known before it is stored, so it is never taken for an orphan.
 * @throws DomainError `unavailable`; what is left goes with the next run.
 */
export async function sweepPapers({
  ctx,
}: {
  ctx: Pick<PaperContext, 'db' | 'papers' | 'now'>;
}): Promise<Swept> {
  const unfinished = await deleteUnfinished(ctx.db, ctx.now - GIVEN_UP_MS);
  const first = Math.floor(ctx.now / DAY_MS) % DIGITS.length;
  let orphans = 0;
  let pages = 0;
  for (const digit of DIGITS.slice(first) + DIGITS.slice(0, first)) {
    let cursor: string | undefined;
    do {
      if (pages++ >= MOST_PAGES) return { unfinished, orphans };
      const page = await ctx.papers.list(digit, cursor);
      cursor = page.cursor;
      const unknown = page.keys.length > 0 ? await findOrphans(ctx.db, page.keys) : [];
      if (unknown.length > 0) await ctx.papers.remove(unknown);
      orphans += unknown.length;
    } while (cursor !== undefined);
  }
  return { unfinished, orphans };
}
