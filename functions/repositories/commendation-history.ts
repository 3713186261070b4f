import type { AuditAction, AuditActor } from '#domain/audit/constants.ts';
import { type Database, reach } from '../db/client.ts';

export interface CommendationLine {
  action: AuditAction;
  from: string | null;
  to: string | null;
  actor: string | null;
  actorKind: AuditActor;
  reason: string | null;
  at: number;
}

/** Everything that happened to a commendation, the oldest first. */
export async function findCommendationHistory({ d1 }: Database, id: string): Promise<CommendationLine[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT action, from_state AS "from", to_state AS "to", actor, actor_kind AS actorKind, reason, at
         FROM audit_events WHERE entity = 'commendation' AND entity_id = ?1 ORDER BY id`,
      )
      .bind(id)
      .all<CommendationLine>(),
  );
  return results;
}
