import type { Council } from '#domain/review/contract.ts';
import type { Database } from '../db/client.ts';
import { nameOf } from './members.ts';

const INSERT = `INSERT INTO council_reviews (nomination_id, held_on, members, present, votes, minutes, recorded_by, at)
  SELECT id, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/** The statement that keeps what a council said, in the batch of the change `changeId`. */
export function councilStatement(
  { d1 }: Database,
  { code, changeId, by, at }: { code: string; changeId: string; by: string; at: number },
  { heldOn, members, present, votes, minutes }: Council,
): D1PreparedStatement {
  const values = [heldOn, members, present, JSON.stringify(votes), minutes];
  return d1.prepare(INSERT).bind(code, changeId, ...values, by, at);
}

/** A row of {@link councilsStatement}; `votes` is JSON. */
export type CouncilRow = Omit<Council, 'votes'> & { votes: string; recordedBy: string; at: number };

/** The statement that reads what councils said of a dossier, the oldest first. */
export function councilsStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1
    .prepare(
      `SELECT held_on AS heldOn, members, present, votes, minutes,
       ${nameOf('recorded_by')} AS recordedBy, at FROM council_reviews
       WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1) ORDER BY id`,
    )
    .bind(code);
}
