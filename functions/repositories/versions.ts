import { readCanonical, type Submitted } from '#domain/nomination/canonical.ts';
import { type Database, reach } from '../db/client.ts';

/** One submission of a dossier, without what it said. */
export interface SubmissionMark {
  /** From 1. */
  number: number;
  digest: string;
  submittedAt: number;
}

/** SQL for a column of a query on `nominations`: its submissions as JSON, the oldest first. */
export const SUBMISSIONS_AS_JSON = `(SELECT json_group_array(json_object(
    'number', number, 'digest', digest, 'submittedAt', submitted_at)) FROM (
    SELECT number, digest, submitted_at FROM nomination_versions WHERE nomination_id = nominations.id ORDER BY number
  ))`;

const INSERT = `INSERT INTO nomination_versions (nomination_id, number, content, digest, submitted_at)
  SELECT id, ?3, ?4, ?5, ?6 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/** The statement that keeps a submission as its canonical text `text`, in the batch of the change `changeId`. */
export function versionStatement(
  { d1 }: Database,
  change: { code: string; changeId: string },
  { number, digest, submittedAt, text }: SubmissionMark & { text: string },
): D1PreparedStatement {
  return d1.prepare(INSERT).bind(change.code, change.changeId, number, text, digest, submittedAt);
}

/** The newest submissions of a dossier with what they said, the newest first. */
export async function findVersions(
  { d1 }: Database,
  code: string,
  limit: number,
): Promise<(SubmissionMark & { submitted: Submitted })[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT number, digest, submitted_at AS submittedAt, content FROM nomination_versions
         WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1) ORDER BY number DESC LIMIT ?2`,
      )
      .bind(code, limit)
      .all<SubmissionMark & { content: string }>(),
  );
  return results.map(({ content, ...mark }) => ({ ...mark, submitted: readCanonical(content) }));
}

/** The newest submission of a dossier whose digest begins so, and whether a later one has replaced it. */
export async function findByDigest(
  { d1 }: Database,
  code: string,
  digestStart: string,
): Promise<(Pick<SubmissionMark, 'number' | 'submittedAt'> & { last: number }) | null> {
  return reach(() =>
    d1
      .prepare(
        `SELECT number, submitted_at AS submittedAt,
           (SELECT max(number) FROM nomination_versions AS any_of WHERE any_of.nomination_id = one.nomination_id) AS last
         FROM nomination_versions AS one
         WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1) AND substr(digest, 1, length(?2)) = ?2
         ORDER BY number DESC LIMIT 1`,
      )
      .bind(code, digestStart)
      .first(),
  );
}

/** A submission with its canonical text. */
export type VersionRow = SubmissionMark & { content: string };

/** The statement that reads all submissions of a dossier with what they said, the oldest first. */
export function wholeVersionsStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1
    .prepare(
      `SELECT number, digest, submitted_at AS submittedAt, content FROM nomination_versions
       WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1) ORDER BY number`,
    )
    .bind(code);
}
