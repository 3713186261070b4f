import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, reach } from '../db/client.ts';
import { type OpenSupplement, readSupplement, SUPPLEMENT_AS_JSON } from './supplements.ts';
import { SUBMISSIONS_AS_JSON, type SubmissionMark } from './versions.ts';

/** A dossier as an office reads it: what was submitted, and of the draft no more than where it is to go. */
export interface StaffDossier extends Standing {
  code: string;
  changeId: string;
  /** Id of the office that has it. */
  receiving: string;
  /** Id of the office that has it; null once it is done with. */
  holder: string | null;
  content: SubmittedContent | null;
  draft: Pick<Draft, 'choice' | 'unit'>;
  submittedAt: number | null;
  supplement: OpenSupplement | null;
  submissions: SubmissionMark[];
}

type Row = Standing & {
  code: string;
  changeId: string;
  receiving: string;
  holder: string | null;
  submittedAt: number | null;
} & {
  content: string | null;
  choice: string;
  unit: string;
  supplement: string | null;
  submissions: string;
};

const SELECT = `SELECT code, state, version, interrupted, change_id AS changeId, receiving, holder, content,
  draft ->> '$.choice' AS choice, draft ->> '$.unit' AS unit, submitted_at AS submittedAt,
  ${SUPPLEMENT_AS_JSON} AS supplement, ${SUBMISSIONS_AS_JSON} AS submissions
  FROM nominations WHERE code = ?1`;

/** The dossier of that code, for staff; what its holders type and haven't sent stays theirs. */
export async function findForStaff({ d1 }: Database, code: string): Promise<StaffDossier | undefined> {
  const row = await reach(() => d1.prepare(SELECT).bind(code).first<Row>());
  if (!row) return undefined;
  const { choice, unit, content, supplement, submissions, ...rest } = row;
  return {
    ...rest,
    content: content === null ? null : JSON.parse(content),
    draft: { choice: JSON.parse(choice), unit: JSON.parse(unit) },
    supplement: readSupplement(supplement),
    submissions: JSON.parse(submissions),
  };
}
