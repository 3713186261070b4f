import { eq } from 'drizzle-orm';
import type { NomineeKind } from '#domain/award/constants.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, reach } from '../db/client.ts';
import { nominationContacts, nominations, nominationVersions } from '../db/schema.ts';
import { MAILS_AGREED, MAILS_AS_JSON, type WrittenMail } from './mails.ts';

/** A dossier in full, as its holder may read it. */
export interface OwnDossier {
  code: string;
  state: State;
  interrupted: State | null;
  version: number;
  changedAt: number;
  submittedAt: number | null;
  draft: Draft;
  /** As it was last submitted; null while it never was. */
  content: Omit<Nomination, 'contact'> | null;
  digest: string | null;
  /** How often it was submitted. */
  submissions: number;
}

/** The dossier that code and secret open, found by the hash of both: a wrong pair and an absent one are one case. */
export async function findOwn(db: Database, accessHash: string): Promise<OwnDossier | undefined> {
  const { id, code, state, interrupted, version, changedAt, submittedAt, draft, content } = nominations;
  const { name, phone, email } = nominationContacts;
  const submissions = db.orm.$count(nominationVersions, eq(nominationVersions.nominationId, id));
  const digest = nominations.contentDigest;
  const [row] = await reach(() =>
    db.orm
      .select({
        dossier: { code, state, interrupted, version, changedAt, submittedAt, digest, submissions },
        draft,
        content,
        contact: { name, phone, email },
      })
      .from(nominations)
      .innerJoin(nominationContacts, eq(nominationContacts.nominationId, id))
      .where(eq(nominations.accessHash, accessHash)),
  );
  if (!row) return undefined;
  return {
    ...row.dossier,
    draft: { ...(JSON.parse(row.draft) as Omit<Draft, 'contact'>), contact: row.contact },
    content: row.content === null ? null : (JSON.parse(row.content) as Omit<Nomination, 'contact'>),
  };
}

/** What a look-up reads: neither contact nor achievements. */
export interface DossierStatus {
  code: string;
  state: State;
  unit: string;
  campaign: string;
  programme: string;
  award: string;
  round: string | null;
  /** Id of the office that has it now; a redirected dossier has left its route. */
  receiving: string;
  submittedAt: number | null;
  history: { state: State; at: number }[];
  nominees: { kind: NomineeKind; name: string }[];
  mails: WrittenMail[];
  /** Whether mails are agreed to now. */
  mailed: boolean;
}

type Lists = 'history' | 'nominees' | 'mails';
type StatusRow = Omit<DossierStatus, Lists | 'mailed'> & Record<Lists, string> & { mailed: number };

/** One statement, by one index, whatever was typed: right, wrong and absent cost the same search. */
const SELECT_STATUS = `SELECT code, state, unit, campaign, programme, award, round, receiving, submitted_at AS submittedAt,
  (SELECT json_group_array(json_object('state', to_state, 'at', at)) FROM (
    SELECT to_state, at FROM audit_events
    WHERE entity = 'nomination' AND entity_id = code AND from_state IS NOT NULL AND to_state IS NOT NULL ORDER BY id
  )) AS history,
  (SELECT json_group_array(json_object('kind', kind, 'name', name)) FROM (
    SELECT kind, name FROM nominees WHERE nomination_id = nominations.id ORDER BY position
  )) AS nominees,
  ${MAILS_AS_JSON} AS mails,
  ${MAILS_AGREED} AS mailed
  FROM nominations WHERE access_hash = ?1`;

/** Where the dossier stands and how it got there: every audit line that moved it, the oldest first. */
export async function findStatus({ d1 }: Database, accessHash: string): Promise<DossierStatus | undefined> {
  const row = await reach(() => d1.prepare(SELECT_STATUS).bind(accessHash).first<StatusRow>());
  if (!row) return undefined;
  const { history, nominees, mails, mailed, ...rest } = row;
  return {
    ...rest,
    history: JSON.parse(history),
    nominees: JSON.parse(nominees),
    mails: JSON.parse(mails),
    mailed: mailed === 1,
  };
}
