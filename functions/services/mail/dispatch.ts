import type { Database } from '../../db/client.ts';
import type { Post } from '../../mail/post.ts';
import { findWaiting } from '../../repositories/mails.ts';

/**
 * Queues the mails that a stored change left in the outbox. The change is done and its visitor need not wait, so this
 * never fails: what could not be queued, the sweep finds within minutes. Commands have no queue and leave it to that.
 */
export function dispatchMails({
  ctx: { db, post },
  input: { code, changeId },
}: {
  ctx: { db: Database; post?: Post | undefined };
  input: { code: string; changeId: string };
}): void {
  post?.later(queueWaiting(db, post.queue, code, changeId));
}

async function queueWaiting(db: Database, queue: Queue<number>, code: string, changeId: string) {
  try {
    const ids = await findWaiting(db, code, changeId);
    if (ids.length > 0) await queue.sendBatch(ids.map((body) => ({ body })));
  } catch {
    console.error('mail: not queued; the sweep will.');
  }
}
