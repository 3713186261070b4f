import type { Database } from '../../db/client.ts';
import type { Post } from '../../mail/post.ts';
import { findWaiting } from '../../repositories/mails.ts';

/** What a queue takes in one batch. */
const MOST_AT_ONCE = 100;

/**
 * Queues the mails that a stored change of one dossier or of some left in the outbox. The change is done and its visitor
 * need not wait, so this never fails: what could not be queued, the sweep finds within minutes. Commands have no queue
 * and leave it to that.
 */
export function dispatchMails({
  ctx: { db, post },
  input: { code, changeId },
}: {
  ctx: { db: Database; post?: Post | undefined };
  input: { code: string | readonly string[]; changeId: string };
}): void {
  post?.later(queueWaiting(db, post.queue, [code].flat(), changeId));
}

async function queueWaiting(db: Database, queue: Queue<number>, codes: string[], changeId: string) {
  try {
    const ids = await findWaiting(db, codes, changeId);
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE)
      await queue.sendBatch(ids.slice(at, at + MOST_AT_ONCE).map((body) => ({ body })));
  } catch {
    console.error('mail: not queued; the sweep will.');
  }
}
