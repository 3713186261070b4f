import type { Database } from '../db/client.ts';
import { reach } from '../db/client.ts';
import type { StoredPaper } from './papers.ts';

const COLUMNS = `id, kind, plan_paper AS planPaper, name, media_type AS mediaType, bytes, sha256, stored_at AS storedAt`;
const OF_DOSSIER = `nomination_id = (SELECT id FROM nominations WHERE code = ?1) AND stored_at IS NOT NULL`;

/** The statement that reads a dossier's files as staff list them, the oldest first. */
export function papersStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1.prepare(`SELECT ${COLUMNS} FROM papers WHERE ${OF_DOSSIER} ORDER BY created_at, id`).bind(code);
}

/** One of a dossier's files, once it is wholly stored. */
export async function findStaffPaper(
  { d1 }: Database,
  code: string,
  id: string,
): Promise<StoredPaper | null> {
  return reach(() =>
    d1.prepare(`SELECT ${COLUMNS}, key FROM papers WHERE ${OF_DOSSIER} AND id = ?2`).bind(code, id).first(),
  );
}
