import { eq, sql } from 'drizzle-orm';
import type { NomineeKind } from '#domain/award/constants.ts';
import type { ProvedPaper, SubmittedContent } from '#domain/nomination/canonical.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, reach } from '../db/client.ts';
import { nominationContacts, nominations } from '../db/schema.ts';
import { PAPERS_AS_JSON, readProvedPapers } from './proved-papers.ts';
import { type OpenSupplement, readSupplement, SUPPLEMENT_AS_JSON } from './supplements.ts';
import { SUBMISSIONS_AS_JSON, type SubmissionMark } from './versions.ts';

/** A dossier in full, as its holder may read it. */
export interface OwnDossier {
  code: string;
  state: State;
  interrupted: State | null;
  version: number;
  changedAt: number;
  /** When it was sent, as far as the deadline is concerned: answering a supplement request leaves it. */
  submittedAt: number | null;
  /** Id of the office that has it. */
  receiving: string;
  draft: Draft;
  /** As it was last submitted; null while it never was. */
  content: SubmittedContent | null;
  /** Each time that it was submitted, the oldest first. */
  submissions: SubmissionMark[];
  /** Those that are wholly stored. */
  papers: ProvedPaper[];
  /** What {@link papers} were read from, to ask that none came or went since. */
  papersAsRead: string;
  supplement: OpenSupplement | null;
}

/** The dossier that code and secret open, found by the hash of both: a wrong pair and an absent one are one case. */
export async function findOwn(db: Database, accessHash: string): Promise<OwnDossier | undefined> {
  const { id, code, state, interrupted, version, changedAt, submittedAt, receiving } = nominations;
  const { name, phone, email } = nominationContacts;
  const [row] = await reach(() =>
    db.orm
      .select({
        dossier: { code, state, interrupted, version, changedAt, submittedAt, receiving },
        draft: nominations.draft,
        content: nominations.content,
        submissions: sql<string>`${sql.raw(SUBMISSIONS_AS_JSON)}`,
        papers: sql<string>`${sql.raw(PAPERS_AS_JSON)}`,
        supplement: sql<string | null>`${sql.raw(SUPPLEMENT_AS_JSON)}`,
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
    content: row.content === null ? null : (JSON.parse(row.content) as SubmittedContent),
    submissions: JSON.parse(row.submissions),
    papers: readProvedPapers(row.papers),
    papersAsRead: row.papers,
    supplement: readSupplement(row.supplement),
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
}

type StatusRow = Omit<DossierStatus, 'history' | 'nominees'> & { history: string; nominees: string };

/** One statement, by one index, whatever was typed: right, wrong and absent cost the same search. */
const SELECT_STATUS = `SELECT code, state, unit, campaign, programme, award, round, receiving, submitted_at AS submittedAt,
  (SELECT json_group_array(json_object('state', to_state, 'at', at)) FROM (
    SELECT to_state, at FROM audit_events
    WHERE entity = 'nomination' AND entity_id = code AND from_state IS NOT NULL AND to_state IS NOT NULL ORDER BY id
  )) AS history,
  (SELECT json_group_array(json_object('kind', kind, 'name', name)) FROM (
    SELECT kind, name FROM nominees WHERE nomination_id = nominations.id ORDER BY position
  )) AS nominees
  FROM nominations WHERE access_hash = ?1`;

/** Where the dossier stands and how it got there: every audit line that moved it, the oldest first. */
export async function findStatus({ d1 }: Database, accessHash: string): Promise<DossierStatus | undefined> {
  const row = await reach(() => d1.prepare(SELECT_STATUS).bind(accessHash).first<StatusRow>());
  if (!row) return undefined;
  return { ...row, history: JSON.parse(row.history), nominees: JSON.parse(row.nominees) };
}
