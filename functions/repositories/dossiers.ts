import { eq, sql } from 'drizzle-orm';
import type { ProvedPaper, SubmittedContent } from '#domain/nomination/canonical.ts';
import { type Draft, EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, reach } from '../db/client.ts';
import { nominationContacts, nominationDrafts, nominations } from '../db/schema.ts';
import { PAPERS_AS_JSON, PLAN_PAPERS_AS_JSON, readProvedPapers } from './proved-papers.ts';
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
  /** Ids of the plan's papers among them. */
  planPapers: string[];
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
        draft: nominationDrafts.draft,
        content: nominations.content,
        submissions: sql<string>`${sql.raw(SUBMISSIONS_AS_JSON)}`,
        papers: sql<string>`${sql.raw(PAPERS_AS_JSON)}`,
        planPapers: sql<string>`${sql.raw(PLAN_PAPERS_AS_JSON)}`,
        supplement: sql<string | null>`${sql.raw(SUPPLEMENT_AS_JSON)}`,
        contact: { name, phone, email },
      })
      .from(nominations)
      .innerJoin(nominationDrafts, eq(nominationDrafts.nominationId, id))
      // A contact may be gone before the dossier is, by the time that it is kept.
      .leftJoin(nominationContacts, eq(nominationContacts.nominationId, id))
      .where(eq(nominations.accessHash, accessHash)),
  );
  if (!row) return undefined;
  return {
    ...row.dossier,
    draft: {
      ...(JSON.parse(row.draft) as Omit<Draft, 'contact'>),
      contact: row.contact ?? EMPTY_DRAFT.contact,
    },
    content: row.content === null ? null : (JSON.parse(row.content) as SubmittedContent),
    submissions: JSON.parse(row.submissions),
    papers: readProvedPapers(row.papers),
    papersAsRead: row.papers,
    planPapers: JSON.parse(row.planPapers),
    supplement: readSupplement(row.supplement),
  };
}
