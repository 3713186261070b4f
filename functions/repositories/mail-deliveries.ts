import { MAIL_TRIES, type MailFailure, type MailState } from '#domain/mail/constants.ts';
import type { Mail } from '#domain/mail/letter.ts';
import { type Database, reach } from '../db/client.ts';

/** A mail that the caller alone may send until its lease ends. */
export interface TakenMail extends Mail {
  id: number;
  /** Which try this is, from 1. */
  tries: number;
  /** Where to; null when no address is given any more, or mails are no longer agreed to. */
  address: string | null;
}

/** The address is read at this moment and from its one place. */
const TAKE = `UPDATE mails SET taken_until = ?3, tries = tries + 1
  WHERE id = ?1 AND state = 'waiting' AND tries < ${MAIL_TRIES} AND (taken_until IS NULL OR taken_until <= ?2)
  RETURNING id, subject, text, tries, (
    SELECT contact.email FROM nomination_contacts AS contact
    JOIN nomination_consents AS consent ON consent.nomination_id = contact.nomination_id
      AND consent.purpose = 'mail' AND consent.withdrawn_at IS NULL
    WHERE contact.nomination_id = mails.nomination_id AND contact.email <> ''
  ) AS address`;

/**
 * Takes a waiting mail until the instant `until`: of any number of consumers that ask at once, one gets it.
 * @returns null when it was sent or given up, when somebody has it, and when its next try is not due.
 */
export async function takeMail(
  { d1 }: Database,
  id: number,
  now: number,
  until: number,
): Promise<TakenMail | null> {
  return reach(() => d1.prepare(TAKE).bind(id, now, until).first<TakenMail>());
}

const MARK_SENT = `UPDATE mails SET state = 'sent', sent_at = ?2, taken_until = NULL, failure = NULL
  WHERE id = ?1 AND state = 'waiting'`;

/** It went out, whoever has it by now. */
export async function markSent({ d1 }: Database, id: number, at: number): Promise<void> {
  await reach(() => d1.prepare(MARK_SENT).bind(id, at).run());
}

const MARK_FAILURE = `UPDATE mails SET state = ?3, failure = ?4, taken_until = ?5
  WHERE id = ?1 AND state = 'waiting' AND tries = ?2`;

type Tried = Pick<TakenMail, 'id' | 'tries'>;

/** It is not tried before the instant `next`. */
export async function putOff(db: Database, mail: Tried, failure: MailFailure, next: number): Promise<void> {
  await markFailure(db, mail, 'waiting', failure, next);
}

/** It is not tried again: the address refuses it (`bounced`), or for another reason (`failed`). */
export async function giveUp(
  db: Database,
  mail: Tried,
  state: Extract<MailState, 'bounced' | 'failed'>,
  failure: MailFailure,
): Promise<void> {
  await markFailure(db, mail, state, failure, null);
}

/** A consumer whose lease ended, and whose mail another has taken since, changes nothing. */
async function markFailure(
  { d1 }: Database,
  { id, tries }: Tried,
  state: MailState,
  failure: MailFailure,
  takenUntil: number | null,
): Promise<void> {
  await reach(() => d1.prepare(MARK_FAILURE).bind(id, tries, state, failure, takenUntil).run());
}
