import { type Change, UNSEEN_ACTIONS } from '#domain/review/changes.ts';
import { type Database, reach } from '../db/client.ts';
import { HISTORY_COLUMNS } from './history.ts';
import { nameOf } from './members.ts';

const SEEN = `action NOT IN (${UNSEEN_ACTIONS.map((action) => `'${action}'`).join(', ')})`;

/**
 * SQL for a column of a query on `nominations`: the number of the last audit line that changed what staff see of it.
 * What its unit types and hasn't sent leaves no line, so nobody's work is stopped by it.
 */
export const MARK = `coalesce((SELECT max(id) FROM audit_events
    WHERE entity = 'nomination' AND entity_id = nominations.code AND ${SEEN}), 0)`;

/** What changed of a dossier after that line, the oldest first. */
export async function findChangesSince({ d1 }: Database, code: string, mark: number): Promise<Change[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT action, CASE actor_kind WHEN 'nominator' THEN NULL ELSE coalesce(${nameOf('actor')}, 'hệ thống') END AS actor, at
         FROM audit_events WHERE entity = 'nomination' AND entity_id = ?1 AND id > ?2 AND ${SEEN} ORDER BY id LIMIT 20`,
      )
      .bind(code, mark)
      .all<Change>(),
  );
  return results;
}

/** The statement that reads a dossier's history, the oldest first. */
export function historyStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1
    .prepare(
      `SELECT ${HISTORY_COLUMNS} FROM audit_events WHERE entity = 'nomination' AND entity_id = ?1 AND ${SEEN} ORDER BY id`,
    )
    .bind(code);
}
