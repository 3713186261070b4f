import { MAIL_TRIES } from '#domain/mail/constants.ts';
import { type Database, reach } from '../db/client.ts';

/** The condition on the state is written out, not bound, so that the index on waiting mails serves it. */
const GIVE_UP_LATE = `UPDATE mails SET state = 'failed', failure = COALESCE(failure, 'late'), taken_until = NULL
  WHERE state = 'waiting' AND (taken_until IS NULL OR taken_until <= ?2)
    AND (created_at < ?1 OR tries >= ${MAIL_TRIES})`;

/**
 * Gives up waiting mails written before the instant, and those whose last try never told how it ended.
 * @returns how many.
 */
export async function giveUpLate({ d1 }: Database, before: number, now: number): Promise<number> {
  const { meta } = await reach(() => d1.prepare(GIVE_UP_LATE).bind(before, now).run());
  return meta.changes;
}

const SELECT_OVERDUE = `SELECT id FROM mails WHERE state = 'waiting' AND created_at < ?1
  AND (taken_until IS NULL OR taken_until <= ?2) ORDER BY created_at LIMIT ?3`;

/** Ids of mails written before the instant that somebody should be sending now, the oldest first. */
export async function findOverdue(
  { d1 }: Database,
  before: number,
  now: number,
  limit: number,
): Promise<number[]> {
  const { results } = await reach(() =>
    d1.prepare(SELECT_OVERDUE).bind(before, now, limit).all<{ id: number }>(),
  );
  return results.map(({ id }) => id);
}

/** Deletes the mails written before the instant. @returns how many. */
export async function deleteMails({ d1 }: Database, before: number): Promise<number> {
  const { meta } = await reach(() =>
    d1.prepare('DELETE FROM mails WHERE created_at < ?1').bind(before).run(),
  );
  return meta.changes;
}
