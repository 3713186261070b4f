import type { AuditAction, AuditActor } from '#domain/audit/constants.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';

/** A dossier goes from one standing to the next (`transition`), and nothing else of it changes. */
export interface Move {
  code: string;
  from: Standing;
  to: Standing;
  changeId: string;
  action: AuditAction;
  actor: { kind: AuditActor; name?: string };
  reason?: string | undefined;
  at: number;
}

const MOVE = `UPDATE nominations SET state = ?4, version = ?5, interrupted = ?6, change_id = ?7
  WHERE code = ?1 AND state = ?2 AND version = ?3`;

/**
 * Stores the move with its audit line, and with the statements `beside` it, which must ask for its `changeId`.
 * @returns false, and nothing is stored, when the dossier isn't in that standing any more.
 */
export async function storeMove(
  db: Database,
  move: Move,
  beside: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  const { code, from, to, changeId, action, actor, reason, at } = move;
  const update = db.d1
    .prepare(MOVE)
    .bind(code, from.state, from.version, to.state, to.version, to.interrupted, changeId);
  const event = {
    entity: 'nomination',
    id: code,
    action,
    from: from.state,
    to: to.state,
    actor,
    reason,
    at,
  } as const;
  const [updated] = await writeTogether(db, [update, ...beside, auditStatement(db, event, changeId)]);
  return updated === 1;
}
