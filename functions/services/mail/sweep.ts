import { MAIL_FRESH_DAYS, MAIL_KEPT_DAYS, MAIL_OVERDUE_MINUTES } from '#domain/mail/constants.ts';
import type { Database } from '../../db/client.ts';
import { deleteMails, findOverdue, giveUpLate } from '../../repositories/mail-sweeps.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** As many as a queue takes at once; the rest goes with the next sweep. */
const MOST = 100;

/**
 * Queues every waiting mail that should be on its way: its queue message was lost, its last try failed long enough
 * ago, or its consumer never came back. What waits for days is given up first, so that nobody is asked for what is
 * over.
 * @returns how many were queued and given up.
 * @throws DomainError `unavailable`; the next sweep does the same.
 */
export async function sweepMails({
  ctx: { db, queue, now },
}: {
  ctx: { db: Database; queue: Queue<number>; now: number };
}): Promise<{ queued: number; late: number }> {
  const late = await giveUpLate(db, now - MAIL_FRESH_DAYS * DAY_MS, now);
  const ids = await findOverdue(db, now - MAIL_OVERDUE_MINUTES * MINUTE_MS, now, MOST);
  if (ids.length > 0) await queue.sendBatch(ids.map((body) => ({ body })));
  return { queued: ids.length, late };
}

/**
 * Deletes the texts of mails that are older than `MAIL_KEPT_DAYS`; what happened stays in the dossier's history.
 * @returns how many.
 * @throws DomainError `unavailable`
 */
export async function deleteOldMails({
  ctx: { db, now },
}: {
  ctx: { db: Database; now: number };
}): Promise<number> {
  return deleteMails(db, now - MAIL_KEPT_DAYS * DAY_MS);
}
