import type { Mail } from '#domain/mail/letter.ts';
import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import type { Standing } from '#domain/review/transition.ts';
import { dossierWords } from '#domain/review/words.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import { consentStatements } from './consents.ts';
import { contactStatement } from './contacts.ts';
import { typedStatement } from './drafts.ts';
import { mailStatement } from './mails.ts';
import { passStatement } from './moves.ts';
import { forgetFindingsStatement } from './nominees.ts';
import { PAPERS_AS_JSON } from './proved-papers.ts';
import { answerStatement } from './supplements.ts';
import { versionStatement } from './versions.ts';

/** A dossier as it is submitted: from one standing to the next. */
export interface Submission {
  code: string;
  accessHash: string;
  from: Standing;
  to: Standing;
  changeId: string;
  receiving: string;
  /** Id of the office that has it then: the receiving one, or the one that asked for a supplement. */
  holder: string | null;
  draft: Omit<Draft, 'contact'>;
  contact: Nomination['contact'];
  content: SubmittedContent;
  /** The canonical text of it, and that text's SHA-256. */
  text: string;
  digest: string;
  /** From 1. */
  number: number;
  /** `OwnDossier.papersAsRead`, which `text` speaks of. */
  papersAsRead: string;
  /** What counts for the deadline; now, unless it answers a supplement request. */
  submittedAt: number;
  sentAt: number;
  /** Positions of the nominees whose findings an answer to a supplement request takes back. */
  reassess: readonly number[];
  /** Says that it was received, to those who agreed to mails; null where there is nothing to say. */
  mail: Mail | null;
}

const UPDATE = `UPDATE nominations
  SET state = ?4, version = ?5, interrupted = ?6, change_id = ?7, campaign = ?8, programme = ?9, award = ?10, round = ?11,
      receiving = ?12, unit = ?13, content = ?14, content_digest = ?15, submitted_at = ?16, changed_at = ?17,
      holder = ?19, state_since = CASE WHEN state = ?4 THEN state_since ELSE ?17 END
  WHERE access_hash = ?1 AND state = ?2 AND version = ?3 AND ${PAPERS_AS_JSON} = ?18`;

/** The names are taken from the content that the statement before has just stored. A nominee's outcome stays. */
const UPSERT_NOMINEES = `INSERT INTO nominees (nomination_id, position, kind, name, award, name_key)
  SELECT dossier.id, nominee.key, nominee.value ->> 'kind', nominee.value ->> 'name', dossier.award,
    json_extract(?3, '$[' || nominee.key || ']')
  FROM nominations AS dossier, json_each(dossier.content, '$.nominees') AS nominee
  WHERE dossier.code = ?1 AND dossier.change_id = ?2
  ON CONFLICT (nomination_id, position) DO UPDATE SET kind = excluded.kind, name = excluded.name, award = excluded.award,
    name_key = excluded.name_key`;

const FORGET_WORDS = `DELETE FROM nomination_words WHERE nomination_id =
  (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)`;

const KEEP_WORDS = `INSERT INTO nomination_words (word, nomination_id)
  SELECT word.value, dossier.id FROM nominations AS dossier, json_each(?3) AS word
  WHERE dossier.code = ?1 AND dossier.change_id = ?2`;

const DROP_NOMINEES = `DELETE FROM nominees WHERE position >= ?3 AND nomination_id =
  (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)`;

/**
 * Stores what was submitted, its nominees, its consents, a version of it, an audit line and a mail, as one transaction.
 * An open supplement request is answered by it.
 * @returns false, and nothing is stored, when the dossier isn't in that standing any more, has other papers than were
 * read, or isn't theirs.
 */
export async function storeSubmission(db: Database, submission: Submission): Promise<boolean> {
  const { code, accessHash, from, to, changeId, receiving, content, text, digest, number, sentAt } =
    submission;
  const names = content.nominees.map(({ name }) => name);
  const { mail } = submission;
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
      submission.submittedAt,
      sentAt,
      submission.papersAsRead,
      submission.holder,
    );
  const answers = from.state === 'supplement-requested';
  const event: AuditEvent = {
    entity: 'nomination',
    id: code,
    action: answers ? 'answer-supplement' : 'submit',
    from: from.state,
    to: to.state,
    actor: { kind: 'nominator' },
    at: sentAt,
  };
  // A first submission finds no nominees and no consents of an earlier one.
  const again = number > 1;
  const [updated, named, versions] = await writeTogether(db, [
    update,
    db.d1.prepare(UPSERT_NOMINEES).bind(code, changeId, JSON.stringify(names.map(plainWords))),
    versionStatement(db, { code, changeId }, { number, digest, text, submittedAt: sentAt }),
    typedStatement(db, code, changeId, submission.draft),
    contactStatement(db, code, changeId, submission.contact),
    ...consentStatements(db, { code, changeId, consent: content.consent, at: sentAt, again }),
    ...(again ? [db.d1.prepare(FORGET_WORDS).bind(code, changeId)] : []),
    db.d1
      .prepare(KEEP_WORDS)
      .bind(code, changeId, JSON.stringify(dossierWords({ code, unit: content.unit.name, names }))),
    passStatement(db, { code, changeId }),
    ...(again ? [db.d1.prepare(DROP_NOMINEES).bind(code, changeId, content.nominees.length)] : []),
    ...(answers ? [answerStatement(db, { code, changeId, at: sentAt })] : []),
    ...(submission.reassess.length > 0
      ? [forgetFindingsStatement(db, { code, changeId }, submission.reassess)]
      : []),
    auditStatement(db, event, changeId),
    ...(mail ? [mailStatement(db, { code, changeId, kind: 'received', ...mail, createdAt: sentAt })] : []),
  ]);
  if (updated === 0) return false;
  if (named !== content.nominees.length || versions !== 1)
    throw new Error(`A submission wrote ${named} nominees and ${versions} versions.`);
  return true;
}
