import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { PAPER_LIMITS, type PaperKind } from '#domain/attachment/constants.ts';
import { type Database, reach } from '../db/client.ts';
import { nominations, papers } from '../db/schema.ts';

/** A file that is wholly stored. */
export interface StoredPaper {
  id: string;
  kind: PaperKind;
  planPaper: string | null;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  key: string;
  storedAt: number;
}

const { id, kind, planPaper, name, mediaType, bytes, sha256, key, storedAt } = papers;
const READ = { id, kind, planPaper, name, mediaType, bytes, sha256, key, storedAt };

type Row = Omit<StoredPaper, 'sha256' | 'storedAt'> & { sha256: string | null; storedAt: number | null };
const isStored = (row: Row): row is StoredPaper => row.sha256 !== null && row.storedAt !== null;

/** The dossier's files, the oldest first; those still on their way are left out. */
export async function findPapers({ orm }: Database, accessHash: string): Promise<StoredPaper[]> {
  const rows = await reach(() =>
    orm
      .select(READ)
      .from(papers)
      .innerJoin(nominations, eq(nominations.id, papers.nominationId))
      .where(and(eq(nominations.accessHash, accessHash), isNotNull(storedAt)))
      .orderBy(asc(papers.createdAt), asc(id)),
  );
  return rows.filter(isStored);
}

/** One of the dossier's files, once it is wholly stored. */
export async function findPaper(
  { orm }: Database,
  accessHash: string,
  wanted: string,
): Promise<StoredPaper | undefined> {
  const rows = await reach(() =>
    orm
      .select(READ)
      .from(papers)
      .innerJoin(nominations, eq(nominations.id, papers.nominationId))
      .where(and(eq(nominations.accessHash, accessHash), eq(id, wanted))),
  );
  return rows.find(isStored);
}

/** Whether any dossier has a file of that id, be it on its way. */
export async function isPaperKnown({ orm }: Database, wanted: string): Promise<boolean> {
  const rows = await reach(() => orm.select({ id }).from(papers).where(eq(id, wanted)));
  return rows.length > 0;
}

/** An upload that begins. Each try has a key of its own, so that two of the same paper never share an object. */
export interface NewPaper {
  id: string;
  code: string;
  accessHash: string;
  kind: PaperKind;
  planPaper: string | null;
  name: string;
  bytes: number;
  key: string;
  at: number;
}

/** An upload that has been going on for longer is given up, and doesn't count any more. */
export const GIVEN_UP_MS = 60 * 60 * 1000;

/** Files and bytes are counted by the statement itself, so that two uploads at once can't both take the last place. */
const RESERVE = `INSERT INTO papers (id, nomination_id, kind, plan_paper, name, media_type, bytes, key, created_at)
  SELECT ?1, dossier.id, ?4, ?5, ?6, 'application/octet-stream', ?7, ?8, ?9
  FROM nominations AS dossier LEFT JOIN papers AS other
    ON other.nomination_id = dossier.id AND other.id <> ?1 AND (other.stored_at IS NOT NULL OR other.created_at > ?10)
  WHERE dossier.code = ?2 AND dossier.access_hash = ?3
  GROUP BY dossier.id
  HAVING count(other.id) < ${PAPER_LIMITS.files} AND coalesce(sum(other.bytes), 0) + ?7 <= ${PAPER_LIMITS.dossier}
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, plan_paper = excluded.plan_paper, name = excluded.name,
    bytes = excluded.bytes, key = excluded.key, created_at = excluded.created_at
  WHERE stored_at IS NULL AND nomination_id = excluded.nomination_id`;

/**
 * Notes that a file is on its way; a try before that didn't come through is taken over.
 * @returns false when the dossier has no room, isn't theirs, or the id is that of a stored file or of another dossier.
 */
export async function reservePaper({ d1 }: Database, paper: NewPaper): Promise<boolean> {
  const { code, accessHash, at, ...rest } = paper;
  const result = await reach(() =>
    d1
      .prepare(RESERVE)
      .bind(
        rest.id,
        code,
        accessHash,
        rest.kind,
        rest.planPaper,
        rest.name,
        rest.bytes,
        rest.key,
        at,
        at - GIVEN_UP_MS,
      )
      .run(),
  );
  return result.meta.changes === 1;
}

/** Forgets an upload that failed, unless another try has taken over. */
export async function releasePaper({ d1 }: Database, objectKey: string): Promise<void> {
  await reach(() =>
    d1.prepare('DELETE FROM papers WHERE key = ?1 AND stored_at IS NULL').bind(objectKey).run(),
  );
}
