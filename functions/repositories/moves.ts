import type { AuditAction, AuditActor } from '#domain/audit/constants.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';

/** A dossier goes from one standing to the next (`transition`), and nothing else of it changes. */
export interface Move {
  code: string;
  from: Standing;
  to: Standing;
  /** Id of the office that has it then. */
  holder: string | null;
  /** Id of the office that takes it in from now on, where it is redirected. */
  receiving?: string | undefined;
  /** The `changeId` of the dossier as it was read, where more than its standing must be as it was. */
  read?: string | undefined;
  changeId: string;
  action: AuditAction;
  actor: { kind: AuditActor; name?: string };
  reason?: string | undefined;
  at: number;
  detail?: string | undefined;
}

/** Whoever handled it in one office doesn't in the next. */
const MOVE = `UPDATE nominations SET state = ?4, version = ?5, interrupted = ?6, change_id = ?7, holder = ?8,
  state_since = CASE WHEN state = ?4 AND ?10 IS NULL THEN state_since ELSE ?9 END,
  receiving = coalesce(?10, receiving), assignee = CASE WHEN holder IS ?8 THEN assignee END
  WHERE code = ?1 AND state = ?2 AND version = ?3 AND change_id = coalesce(?11, change_id)`;

/** An office that gets a dossier goes on finding it once it has passed it on. */
const PASSES = `INSERT OR IGNORE INTO nomination_offices (campaign, office, nomination_id)
  SELECT campaign, holder, id FROM nominations WHERE code = ?1 AND change_id = ?2 AND holder IS NOT NULL`;

/** The statement that notes the office which has the dossier since the change `changeId`. */
export function passStatement({ d1 }: Database, { code, changeId }: { code: string; changeId: string }) {
  return d1.prepare(PASSES).bind(code, changeId);
}

/**
 * Stores the move with its audit line, and with the statements `beside` it, which must ask for its `changeId`.
 * @returns false, and nothing is stored, when the dossier isn't in that standing any more.
 */
export async function storeMove(
  db: Database,
  move: Move,
  beside: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  const { code, from, to, holder, receiving, read, changeId, action, actor, reason, at, detail } = move;
  const update = db.d1
    .prepare(MOVE)
    .bind(
      ...[code, from.state, from.version, to.state, to.version, to.interrupted, changeId, holder, at],
      ...[receiving ?? null, read ?? null],
    );
  const event = {
    entity: 'nomination',
    id: code,
    action,
    from: from.state,
    to: to.state,
    actor,
    reason,
    at,
    detail,
  } as const;
  const statements = [update, passStatement(db, move), ...beside, auditStatement(db, event, changeId)];
  const [updated] = await writeTogether(db, statements);
  return updated === 1;
}
