import { openDb } from '../db/client.ts';
import { sweepPapers } from '../services/paper/sweep.ts';
import { openPapers } from '../storage/papers.ts';

/** Every night, after drafts were purged: files that no dossier knows are deleted. */
export async function sweepPapersNightly(env: Env, now: number): Promise<void> {
  const ctx = { db: openDb(env.DB), papers: openPapers(env), now };
  const { unfinished, orphans } = await sweepPapers({ ctx });
  console.info(`sweep-papers: ${unfinished} unfinished, ${orphans} orphans`);
}
