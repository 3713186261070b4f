import type { CommendationState } from '#domain/commendation/schema.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';

/** At most so many go in one turn. */
const SOME = 100;

export interface DueCommendation {
  code: string;
  state: CommendationState;
}

export const DUE_COMMENDATIONS = `SELECT id AS code, state FROM commendations INDEXED BY commendations_to_blank
  WHERE message <> '' AND state IN ('hidden', 'rejected', 'withdrawn') AND decided_at < ?1
  ORDER BY decided_at LIMIT ${SOME} OFFSET ?2`;

/** Some commendations that were taken off, or never shown, before the instant and still have their words. */
export async function findDueCommendations(
  { d1 }: Database,
  before: number,
  skip = 0,
): Promise<DueCommendation[]> {
  const { results } = await reach(() =>
    d1.prepare(DUE_COMMENDATIONS).bind(before, skip).all<DueCommendation>(),
  );
  return results;
}

const BLANK = `UPDATE commendations SET name = '', place = '', message = '', addressee = '',
  place_folded = '', folded = '', flags = '[]', relation = NULL, undo_to = NULL, reason = NULL,
  sketch_1 = NULL, sketch_2 = NULL, sketch_3 = NULL, secret_hash = NULL, content_hash = '', state = ?4,
  decided_at = coalesce(decided_at, ?3), version = version + 1, change_id = ?2 WHERE id = ?1 AND message <> ''`;

/** The statements that take all its words out of a commendation, once, and say so in the audit log. */
export function blankStatements(
  db: Database,
  { code, state, to, changeId }: DueCommendation & { to: CommendationState; changeId: string },
  { actor, reason, at }: Pick<AuditEvent, 'actor' | 'reason' | 'at'>,
): [D1PreparedStatement, D1PreparedStatement] {
  const event = { entity: 'commendation', id: code, action: 'anonymise', from: state, to } as const;
  return [
    db.d1.prepare(BLANK).bind(code, changeId, at, to),
    auditStatement(db, { ...event, actor, reason, at }, changeId),
  ];
}

/**
 * Takes all their words out of these commendations.
 * @returns of how many; those of which it was done before don't count.
 */
export async function blankCommendations(
  db: Database,
  due: readonly DueCommendation[],
  removal: Pick<AuditEvent, 'actor' | 'reason' | 'at'>,
): Promise<number> {
  const statements = due.flatMap((one) =>
    blankStatements(db, { ...one, to: one.state, changeId: crypto.randomUUID() }, removal),
  );
  const written = await writeTogether(db, statements);
  return written.filter((count, place) => place % 2 === 0 && count === 1).length;
}
