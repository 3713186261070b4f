import type { Database } from '../db/client.ts';

const INSERT = `INSERT INTO recusals (nomination_id, staff_id, reason, at)
  SELECT id, ?3, ?4, ?5 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/** The statement that keeps who declared an interest, in the batch of the change `changeId`. */
export function recuseStatement(
  { d1 }: Database,
  { code, changeId }: { code: string; changeId: string },
  { staffId, reason, at }: { staffId: number; reason: string; at: number },
): D1PreparedStatement {
  return d1.prepare(INSERT).bind(code, changeId, staffId, reason, at);
}

/** The statement that reads who declared an interest in a dossier. */
export function recusalsStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1
    .prepare(
      `SELECT staff.name, reason, at FROM recusals JOIN staff ON staff.id = staff_id
       WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1) ORDER BY at, staff.id`,
    )
    .bind(code);
}
