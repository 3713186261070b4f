import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { AUDIT_ACTIONS, AUDIT_ACTORS, AUDIT_ENTITIES } from '#domain/audit/constants.ts';

/** Who did what and when; written in the same batch as the change. Triggers refuse to change or delete a line. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    /** Without gaps: a line that is missing shows. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    entity: text('entity', { enum: AUDIT_ENTITIES }).notNull(),
    /** A dossier's code, a commendation's id. */
    entityId: text('entity_id').notNull(),
    action: text('action', { enum: AUDIT_ACTIONS }).notNull(),
    fromState: text('from_state'),
    toState: text('to_state'),
    actorKind: text('actor_kind', { enum: AUDIT_ACTORS }).notNull(),
    actor: text('actor'),
    reason: text('reason'),
    at: integer('at').notNull(),
    detail: text('detail'),
  },
  (table) => [
    index('audit_events_by_entity').on(table.entity, table.entityId),
    index('audit_events_of_entity').on(table.entity, table.id),
    index('audit_events_by_actor').on(table.actor),
    index('audit_events_by_action').on(table.action),
    index('audit_events_by_time').on(table.at),
  ],
);

/** The chain over the audit log: each line's SHA-256 together with that of the line before. */
export const auditSeals = sqliteTable('audit_seals', {
  eventId: integer('event_id').primaryKey(),
  hash: text('hash').notNull(),
});
