import type { AuditAction, AuditActor, AuditEntity } from '#domain/audit/constants.ts';
import type { Database } from '../db/client.ts';

/** What is changed, and so carries a `change_id`; a report only is read. */
type ChangedEntity = Exclude<AuditEntity, 'report'>;

/** One line of the audit log. `id` is a dossier's code, a commendation's or decision's id, a member's e-mail. */
export interface AuditEvent<Entity extends AuditEntity = ChangedEntity> {
  entity: Entity;
  id: string;
  action: AuditAction;
  from: string | null;
  to: string | null;
  actor: { kind: AuditActor; name?: string | undefined };
  reason?: string | undefined;
  at: number;
  /** What changed, as JSON: before and after. Never personal data. */
  detail?: string | undefined;
}

/** Where what carries a `change_id` is kept. */
const KEPT_IN: Record<ChangedEntity, string> = {
  nomination: 'nominations WHERE code = ?2',
  commendation: 'commendations WHERE id = ?2',
  lead: 'leads WHERE id = ?2',
  decision: 'decisions WHERE id = CAST(?2 AS INTEGER)',
  staff: 'staff WHERE email = ?2',
  feedback: 'feedback WHERE code = ?2',
  entry: 'register_entries WHERE code = ?2',
};

const INSERT = `INSERT INTO audit_events
  (entity, entity_id, action, from_state, to_state, actor_kind, actor, reason, at, detail)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10`;

/**
 * The statement that writes the line, for the batch of the change itself: it writes nothing unless the row carries
 * that `changeId`, so a change that lost its race leaves no trace of success.
 */
export function auditStatement({ d1 }: Database, event: AuditEvent, changeId: string): D1PreparedStatement {
  return d1
    .prepare(`${INSERT} WHERE EXISTS (SELECT 1 FROM ${KEPT_IN[event.entity]} AND change_id = ?11)`)
    .bind(...valuesOf(event), changeId);
}

/** The statement that writes a line about what changes nothing: something read, handed out or refused. */
export function plainAuditStatement({ d1 }: Database, event: AuditEvent<AuditEntity>): D1PreparedStatement {
  return d1.prepare(INSERT).bind(...valuesOf(event));
}

function valuesOf({ entity, id, action, from, to, actor, reason, at, detail }: AuditEvent<AuditEntity>) {
  return [
    ...[entity, id, action, from, to, actor.kind],
    ...[actor.name ?? null, reason ?? null, at, detail ?? null],
  ];
}
