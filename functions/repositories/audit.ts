import type { AuditAction, AuditActor, AuditEntity } from '#domain/audit/constants.ts';
import type { Database } from '../db/client.ts';

/** One line of the audit log. `id` is a dossier's code or a commendation's id. */
export interface AuditEvent {
  entity: AuditEntity;
  id: string;
  action: AuditAction;
  from: string | null;
  to: string | null;
  actor: { kind: AuditActor; name?: string | undefined };
  reason?: string | undefined;
  at: number;
}

const KEPT_IN: Record<AuditEntity, string> = {
  nomination: 'nominations WHERE code = ?2',
  commendation: 'commendations WHERE id = ?2',
};

/**
 * The statement that writes the line, for the batch of the change itself: it writes nothing unless the row carries
 * that `changeId`, so a change that lost its race leaves no trace of success.
 */
export function auditStatement({ d1 }: Database, event: AuditEvent, changeId: string): D1PreparedStatement {
  const { entity, id, action, from, to, actor, reason, at } = event;
  return d1
    .prepare(
      `INSERT INTO audit_events (entity, entity_id, action, from_state, to_state, actor_kind, actor, reason, at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE EXISTS (SELECT 1 FROM ${KEPT_IN[entity]} AND change_id = ?10)`,
    )
    .bind(entity, id, action, from, to, actor.kind, actor.name ?? null, reason ?? null, at, changeId);
}
