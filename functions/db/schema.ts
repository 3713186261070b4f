import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { AUDIT_ACTIONS, AUDIT_ACTORS, AUDIT_ENTITIES } from '#domain/audit/constants.ts';
import { NOMINEE_KINDS } from '#domain/award/constants.ts';
import { COMMENDATION_STATES } from '#domain/commendation/schema.ts';
import { STATES } from '#domain/review/states.ts';

/*
 * Instants are epoch milliseconds. `changeId` names the last change of a row: the other statements of the same
 * batch ask for it, so that they only run when the change itself found its row.
 */

/** A dossier. Its contact lies in a table of its own, so that a list of dossiers can't carry it along. */
export const nominations = sqliteTable(
  'nominations',
  {
    id: integer('id').primaryKey(),
    code: text('code').notNull().unique(),
    /** SHA-256 of code and secret together: the one thing a holder is found by. */
    accessHash: text('access_hash').notNull().unique(),
    /** SHA-256 of the idempotency key, and of what was first sent with it. */
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    campaign: text('campaign').notNull(),
    programme: text('programme').notNull(),
    award: text('award').notNull(),
    round: text('round'),
    /** Id of the receiving office in the campaign's plan. */
    receiving: text('receiving').notNull(),
    /** Name of the unit that proposes. */
    unit: text('unit').notNull(),
    state: text('state', { enum: STATES }).notNull(),
    /** The state before an interruption (supplement, hold). */
    interrupted: text('interrupted', { enum: STATES }),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    /** Which wording of the consent was given. */
    consentVersion: text('consent_version').notNull(),
    /** The dossier as JSON, without its contact. */
    content: text('content').notNull(),
    createdAt: integer('created_at').notNull(),
    submittedAt: integer('submitted_at'),
  },
  (table) => [
    index('nominations_drafts').on(table.createdAt).where(sql`state = 'draft'`),
    check('nominations_version', sql`${table.version} >= 1`),
    check('nominations_submitted', sql`${table.state} <> 'submitted' OR ${table.submittedAt} IS NOT NULL`),
  ],
);

/** Whom the office may ask: personal data, read only by the dossier's holder and its office. */
export const nominationContacts = sqliteTable('nomination_contacts', {
  nominationId: integer('nomination_id')
    .primaryKey()
    .references(() => nominations.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  email: text('email').notNull(),
});

/** Those a submitted dossier names, each with an outcome of its own. */
export const nominees = sqliteTable(
  'nominees',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    /** From 0, in the dossier's order. */
    position: integer('position').notNull(),
    kind: text('kind', { enum: NOMINEE_KINDS }).notNull(),
    name: text('name').notNull(),
    /** Id of the award proposed. */
    award: text('award').notNull(),
    outcome: text('outcome'),
  },
  (table) => [uniqueIndex('nominees_in_order').on(table.nominationId, table.position)],
);

export const commendations = sqliteTable(
  'commendations',
  {
    /** Short enough to be typed by a moderator. */
    id: text('id').primaryKey(),
    target: text('target').notNull(),
    message: text('message').notNull(),
    /** Empty when the author gave no name. */
    name: text('name').notNull(),
    place: text('place').notNull(),
    state: text('state', { enum: COMMENDATION_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    /** Made up to show the portal; labelled, and left out where samples are. */
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    index('commendations_by_state').on(table.state, table.createdAt),
    index('commendations_by_target').on(table.target, table.state, table.createdAt),
    check('commendations_decided', sql`(${table.state} = 'pending') = (${table.decidedAt} IS NULL)`),
  ],
);

/** Who did what and when; written in the same batch as the change, never altered. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: integer('id').primaryKey(),
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
  (table) => [index('audit_events_by_entity').on(table.entity, table.entityId)],
);
