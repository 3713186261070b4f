import type { AuditAction, AuditActor, AuditEntity } from '#domain/audit/constants.ts';
import { type Database, reach } from '../db/client.ts';
import { nameOf } from './members.ts';

/** A line of what happened to something; `State` are the states of its kind. */
export interface HistoryLine<State extends string = string> {
  action: AuditAction;
  from: State | null;
  to: State | null;
  actor: string | null;
  actorKind: AuditActor;
  reason: string | null;
  at: number;
}

/** The columns of a history line, in `audit_events`; a member is named as the portal knows them. */
export const HISTORY_COLUMNS = `action, from_state AS "from", to_state AS "to", ${nameOf('actor')} AS actor,
  actor_kind AS actorKind, reason, at`;

/** Everything that happened to something, the oldest first. `id`: a code, a commendation's id. */
export async function findHistory<State extends string>(
  { d1 }: Database,
  entity: AuditEntity,
  id: string,
): Promise<HistoryLine<State>[]> {
  const { results } = await reach(() =>
    d1
      .prepare(`SELECT ${HISTORY_COLUMNS} FROM audit_events WHERE entity = ?1 AND entity_id = ?2 ORDER BY id`)
      .bind(entity, id)
      .all<HistoryLine<State>>(),
  );
  return results;
}
