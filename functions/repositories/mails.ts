import { MAIL_MOST_A_DAY, type MailKind, type MailState } from '#domain/mail/constants.ts';
import type { Mail } from '#domain/mail/letter.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import { type Database, reach } from '../db/client.ts';

/** A mail as it is put into the outbox: it tells of the change `changeId` of the dossier `code`. */
export interface NewMail extends Mail {
  code: string;
  changeId: string;
  kind: MailKind;
  createdAt: number;
}

const INSERT_MAIL = `INSERT INTO mails (nomination_id, kind, change_id, subject, text, state, tries, created_at)
  SELECT dossier.id, mail.value ->> 'kind', dossier.change_id, mail.value ->> 'subject', mail.value ->> 'text',
    'waiting', 0, mail.value ->> 'createdAt'
  FROM json_each(?1) AS mail
  JOIN nominations AS dossier ON dossier.code = mail.value ->> 'code'
    AND dossier.change_id = mail.value ->> 'changeId'
  JOIN nomination_contacts AS contact ON contact.nomination_id = dossier.id AND contact.email <> ''
  JOIN nomination_consents AS consent ON consent.nomination_id = dossier.id
    AND consent.purpose = 'mail' AND consent.withdrawn_at IS NULL
  WHERE ${MAIL_MOST_A_DAY} > (
    SELECT count(*) FROM mails
    WHERE nomination_id = dossier.id AND created_at > mail.value ->> 'createdAt' - ${DAY_MS}
  ) ON CONFLICT DO NOTHING`;

/**
 * The statement that puts mails into the outbox, for the batch of the change itself, after the statements that
 * store contact and consents. It writes no row for a dossier whose change lost its race, whose contact gave no address
 * or did not agree to mails, which has that mail already or has had its mails for a day. The address stays where it is.
 */
export function mailStatement({ d1 }: Database, ...mails: NewMail[]): D1PreparedStatement {
  return d1.prepare(INSERT_MAIL).bind(JSON.stringify(mails));
}

const SELECT_WAITING = `SELECT id FROM mails WHERE state = 'waiting' AND change_id = ?2
  AND nomination_id IN (SELECT id FROM nominations WHERE code IN (SELECT value FROM json_each(?1))) ORDER BY id`;

/** Ids of the mails that a change of some dossiers left to be sent. */
export async function findWaiting(
  { d1 }: Database,
  codes: readonly string[],
  changeId: string,
): Promise<number[]> {
  const { results } = await reach(() =>
    d1.prepare(SELECT_WAITING).bind(JSON.stringify(codes), changeId).all<{ id: number }>(),
  );
  return results.map(({ id }) => id);
}

/** A mail as its dossier's holder reads it. */
export interface WrittenMail extends Mail {
  kind: MailKind;
  state: MailState;
  createdAt: number;
}

/** SQL for a column of a query on `nominations`: 1 when its contact has an address and agrees to mails. */
export const MAILS_AGREED = `EXISTS (SELECT 1 FROM nomination_contacts AS contact
    JOIN nomination_consents AS consent ON consent.nomination_id = contact.nomination_id
      AND consent.purpose = 'mail' AND consent.withdrawn_at IS NULL
    WHERE contact.nomination_id = nominations.id AND contact.email <> '')`;

/** SQL for a column of a query on `nominations`: its mails as JSON, the oldest first. */
export const MAILS_AS_JSON = `(SELECT json_group_array(json_object(
    'kind', kind, 'state', state, 'subject', subject, 'text', text, 'createdAt', created_at)) FROM (
    SELECT kind, state, subject, text, created_at FROM mails WHERE nomination_id = nominations.id ORDER BY id
  ))`;
