import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, reach } from '../db/client.ts';
import { MARK } from './changes.ts';
import { type AssessedNominee, NOMINEES_AS_JSON } from './nominees.ts';
import { type OpenSupplement, readSupplement, SUPPLEMENT_AS_JSON } from './supplements.ts';
import { SUBMISSIONS_AS_JSON, type SubmissionMark } from './versions.ts';

/** A dossier as an office reads it: what was submitted, and of the draft no more than where it is to go. */
export interface StaffDossier extends Standing {
  code: string;
  changeId: string;
  /** Number of the last change that staff see. */
  mark: number;
  /** These and the unit's name are those of the last submission; empty while there was none. */
  campaign: string;
  programme: string;
  award: string;
  round: string | null;
  unit: string;
  /** Id of the office that takes it in. */
  receiving: string;
  /** Id of the office that has it; null once it is done with. */
  holder: string | null;
  /** E-mail of who is to handle it. */
  assignee: string | null;
  stateSince: number | null;
  content: SubmittedContent | null;
  draft: Pick<Draft, 'choice' | 'unit'>;
  submittedAt: number | null;
  /** Came by a form without script. */
  plain: boolean;
  supplement: OpenSupplement | null;
  submissions: SubmissionMark[];
  /** Ids of the offices that have, or have had, it. */
  passed: string[];
  /** Ids of the members who declared an interest in it. */
  recused: number[];
  nominees: AssessedNominee[];
  /** How often a council's word on it was recorded. */
  councils: number;
}

type Parsed =
  | 'content'
  | 'draft'
  | 'supplement'
  | 'submissions'
  | 'passed'
  | 'recused'
  | 'nominees'
  | 'plain';
export type StaffDossierRow = Omit<StaffDossier, Parsed> &
  Record<
    Exclude<Parsed, 'draft' | 'content' | 'supplement' | 'plain'> | 'draftChoice' | 'draftUnit',
    string
  > & {
    content: string | null;
    supplement: string | null;
    plain: number;
  };

const TYPED = (part: string) =>
  `(SELECT draft ->> '$.${part}' FROM nomination_drafts WHERE nomination_id = nominations.id)`;

const SELECT = `SELECT code, state, version, interrupted, change_id AS changeId, ${MARK} AS mark, receiving, holder,
  campaign, programme, award, round, unit, assignee, state_since AS stateSince, plain, content, submitted_at AS submittedAt,
  ${TYPED('choice')} AS draftChoice, ${TYPED('unit')} AS draftUnit,
  ${SUPPLEMENT_AS_JSON} AS supplement, ${SUBMISSIONS_AS_JSON} AS submissions, ${NOMINEES_AS_JSON} AS nominees,
  (SELECT json_group_array(office) FROM nomination_offices WHERE nomination_id = nominations.id) AS passed,
  (SELECT json_group_array(staff_id) FROM recusals WHERE nomination_id = nominations.id) AS recused,
  (SELECT count(*) FROM council_reviews WHERE nomination_id = nominations.id) AS councils
  FROM nominations WHERE code = ?1`;

/** The statement that reads the dossier of that code. */
export function staffDossierStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1.prepare(SELECT).bind(code);
}

/** The dossier of that code, for staff; what its holders type and haven't sent stays theirs. */
export async function findForStaff(db: Database, code: string): Promise<StaffDossier | undefined> {
  const row = await reach(() => staffDossierStatement(db, code).first<StaffDossierRow>());
  return row ? toStaffDossier(row) : undefined;
}

/** What {@link staffDossierStatement} gave. */
export function toStaffDossier(row: StaffDossierRow): StaffDossier {
  const {
    draftChoice,
    draftUnit,
    content,
    supplement,
    submissions,
    passed,
    recused,
    nominees,
    plain,
    ...rest
  } = row;
  return {
    ...rest,
    plain: plain === 1,
    content: content === null ? null : JSON.parse(content),
    draft: { choice: JSON.parse(draftChoice), unit: JSON.parse(draftUnit) },
    supplement: readSupplement(supplement),
    submissions: JSON.parse(submissions),
    passed: JSON.parse(passed),
    recused: JSON.parse(recused),
    nominees: JSON.parse(nominees),
  };
}
