import type { Nomination } from '#domain/nomination/schema.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import { contactStatement } from './contacts.ts';

/** A draft as it is submitted: from one standing to the next. */
export interface Submission {
  code: string;
  accessHash: string;
  from: Standing;
  to: Standing;
  consentVersion: string;
  changeId: string;
  receiving: string;
  nomination: Nomination;
  submittedAt: number;
}

const UPDATE_DRAFT = `UPDATE nominations
  SET state = ?4, version = ?5, change_id = ?6, consent_version = ?7, campaign = ?8, programme = ?9, award = ?10,
      round = ?11, receiving = ?12, unit = ?13, content = ?14, submitted_at = ?15
  WHERE access_hash = ?1 AND state = ?2 AND version = ?3`;

/** The names are taken from the content that the statement before has just stored. */
const INSERT_NOMINEES = `INSERT INTO nominees (nomination_id, position, kind, name, award)
  SELECT dossier.id, nominee.key, nominee.value ->> 'kind', nominee.value ->> 'name', dossier.award
  FROM nominations AS dossier, json_each(dossier.content, '$.nominees') AS nominee
  WHERE dossier.code = ?1 AND dossier.change_id = ?2`;

/**
 * Stores the submitted dossier, its nominees, its contact and an audit line: one transaction, one call.
 * @returns false, and nothing is stored, when the dossier isn't in that standing any more, or isn't theirs.
 */
export async function storeSubmission(db: Database, submission: Submission): Promise<boolean> {
  const { code, accessHash, from, to, consentVersion, changeId, receiving, submittedAt } = submission;
  const { contact, ...content } = submission.nomination;
  const { campaign, programme, award, round } = content.choice;
  const update = db.d1
    .prepare(UPDATE_DRAFT)
    .bind(
      accessHash,
      from.state,
      from.version,
      to.state,
      to.version,
      changeId,
      consentVersion,
      campaign,
      programme,
      award,
      round,
      receiving,
      content.unit.name,
      JSON.stringify(content),
      submittedAt,
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
  const written = await writeTogether(db, [
    update,
    db.d1.prepare(INSERT_NOMINEES).bind(code, changeId),
    contactStatement(db, code, changeId, contact),
    auditStatement(db, event, changeId),
  ]);
  if (written[0] === 0) return false;
  const expected = [1, content.nominees.length, 1, 1];
  if (written.some((rows, index) => rows !== expected[index]))
    throw new Error(`A submission wrote ${written} rows.`);
  return true;
}
