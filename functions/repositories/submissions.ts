import type { Mail } from '#domain/mail/letter.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import { consentStatements } from './consents.ts';
import { contactStatement } from './contacts.ts';
import { mailStatement } from './mails.ts';

/** A dossier as it is submitted: from one standing to the next. */
export interface Submission {
  code: string;
  accessHash: string;
  from: Standing;
  to: Standing;
  changeId: string;
  receiving: string;
  draft: Omit<Draft, 'contact'>;
  content: Omit<Nomination, 'contact'>;
  contact: Nomination['contact'];
  digest: string;
  submittedAt: number;
  /** Says that it was received, to those who agreed to mails. */
  mail: Mail;
}

const UPDATE = `UPDATE nominations
  SET state = ?4, version = ?5, interrupted = ?6, change_id = ?7, campaign = ?8, programme = ?9, award = ?10, round = ?11,
      receiving = ?12, unit = ?13, content = ?14, content_digest = ?15, submitted_at = ?16, changed_at = ?16, draft = ?17
  WHERE access_hash = ?1 AND state = ?2 AND version = ?3`;

/** The names are taken from the content that the statement before has just stored. A nominee's outcome stays. */
const UPSERT_NOMINEES = `INSERT INTO nominees (nomination_id, position, kind, name, award)
  SELECT dossier.id, nominee.key, nominee.value ->> 'kind', nominee.value ->> 'name', dossier.award
  FROM nominations AS dossier, json_each(dossier.content, '$.nominees') AS nominee
  WHERE dossier.code = ?1 AND dossier.change_id = ?2
  ON CONFLICT (nomination_id, position) DO UPDATE SET kind = excluded.kind, name = excluded.name, award = excluded.award`;

const DROP_NOMINEES = `DELETE FROM nominees WHERE position >= ?3 AND nomination_id =
  (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)`;

const INSERT_VERSION = `INSERT INTO nomination_versions (nomination_id, number, content, digest, submitted_at)
  SELECT id, 1 + (SELECT count(*) FROM nomination_versions WHERE nomination_id = nominations.id),
    content, content_digest, submitted_at
  FROM nominations WHERE code = ?1 AND change_id = ?2`;

/**
 * Stores what was submitted, its nominees, its consents, a version of it, an audit line and a mail, as one transaction.
 * @returns false, and nothing is stored, when the dossier isn't in that standing any more, or isn't theirs.
 */
export async function storeSubmission(db: Database, submission: Submission): Promise<boolean> {
  const { code, accessHash, from, to, changeId, receiving, content, digest, submittedAt } = submission;
  const { campaign, programme, award, round } = content.choice;
  const update = db.d1
    .prepare(UPDATE)
    .bind(
      accessHash,
      from.state,
      from.version,
      to.state,
      to.version,
      to.interrupted,
      changeId,
      campaign,
      programme,
      award,
      round,
      receiving,
      content.unit.name,
      JSON.stringify(content),
      digest,
      submittedAt,
      JSON.stringify(submission.draft),
    );
  const event: AuditEvent = {
    entity: 'nomination',
    id: code,
    action: 'submit',
    from: from.state,
    to: to.state,
    actor: { kind: 'nominator' },
    at: submittedAt,
  };
  const [updated, named, , versions] = await writeTogether(db, [
    update,
    db.d1.prepare(UPSERT_NOMINEES).bind(code, changeId),
    db.d1.prepare(DROP_NOMINEES).bind(code, changeId, content.nominees.length),
    db.d1.prepare(INSERT_VERSION).bind(code, changeId),
    contactStatement(db, code, changeId, submission.contact),
    ...consentStatements(db, { code, changeId, consent: content.consent, at: submittedAt }),
    auditStatement(db, event, changeId),
    mailStatement(db, { code, changeId, kind: 'received', ...submission.mail, createdAt: submittedAt }),
  ]);
  if (updated === 0) return false;
  if (named !== content.nominees.length || versions !== 1)
    throw new Error(`A submission wrote ${named} nominees and ${versions} versions.`);
  return true;
}
