import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Flag } from '#domain/commendation/flags.ts';
import { REJECTION_GROUNDS } from '#domain/commendation/moderation.ts';
import { COMMENDATION_STATES, RELATIONS } from '#domain/commendation/schema.ts';
import { LEAD_STATES } from '#domain/lead/states.ts';

export const commendations = sqliteTable(
  'commendations',
  {
    /** Short enough to be typed by a moderator. */
    id: text('id').primaryKey(),
    /** What of the site it thanks; empty when that was written: `addressee`. */
    target: text('target').notNull(),
    addressee: text('addressee').notNull().default(''),
    /** Of the target; null when whom it thanks was written. */
    campaign: text('campaign'),
    message: text('message').notNull(),
    /** Empty when the author gave no name. */
    name: text('name').notNull(),
    place: text('place').notNull(),
    /** `plainWords` of the place, for filters. */
    placeFolded: text('place_folded').notNull().default(''),
    relation: text('relation', { enum: RELATIONS }),
    /** `plainWords` of all that was typed, for moderators who look for words. */
    folded: text('folded').notNull().default(''),
    state: text('state', { enum: COMMENDATION_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    /** The state that taking the last verdict back leads to; null when there is none. */
    undoTo: text('undo_to', { enum: COMMENDATION_STATES }),
    /** The ground of a rejection. */
    reason: text('reason', { enum: REJECTION_GROUNDS }),
    flags: text('flags', { mode: 'json' }).$type<Flag[]>().notNull().default([]),
    /** Came without a proof of work. */
    unproven: integer('unproven', { mode: 'boolean' }).notNull().default(false),
    /** Three numbers of the message's sketch, by which near copies find each other; null in rows older than they. */
    sketch1: integer('sketch_1'),
    sketch2: integer('sketch_2'),
    sketch3: integer('sketch_3'),
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    /** SHA-256 of the author's secret; null in rows from before there was one. */
    secretHash: text('secret_hash'),
    /** Made up to show the portal; labelled, and left out where samples are. */
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    // The queue, and the wall among those approved.
    index('commendations_by_state').on(table.state, table.createdAt, table.id),
    index('commendations_by_target').on(table.target, table.state, table.createdAt),
    index('commendations_by_campaign').on(table.campaign, table.state, table.createdAt, table.id),
    index('commendations_by_place').on(table.placeFolded, table.state, table.createdAt, table.id),
    index('commendations_by_sketch_1').on(table.sketch1, table.createdAt),
    index('commendations_by_sketch_2').on(table.sketch2, table.createdAt),
    index('commendations_by_sketch_3').on(table.sketch3, table.createdAt),
    index('commendations_to_blank')
      .on(table.decidedAt)
      .where(sql`message <> '' AND state IN ('hidden', 'rejected', 'withdrawn')`),
    check('commendations_decided', sql`(${table.state} = 'pending') = (${table.decidedAt} IS NULL)`),
    // Nothing is left of one whose words were taken out, at a person's request or after their time.
    check(
      'commendations_whom',
      sql`((${table.target} = '') <> (${table.addressee} = '')) OR ${table.message} = ''`,
    ),
  ],
);

/** What a moderator passed on to an office, as a lead to a good example. */
export const leads = sqliteTable(
  'leads',
  {
    id: text('id').primaryKey(),
    commendationId: text('commendation_id')
      .notNull()
      .references(() => commendations.id),
    /** The office that it is for. */
    campaign: text('campaign').notNull(),
    office: text('office').notNull(),
    /** The moderator's own words to the office; the author's stay where they are. */
    note: text('note').notNull(),
    markedBy: text('marked_by').notNull(),
    markedAt: integer('marked_at').notNull(),
    state: text('state', { enum: LEAD_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    /** What became of it, in the office's words. */
    outcome: text('outcome').notNull().default(''),
    answeredBy: text('answered_by'),
    answeredAt: integer('answered_at'),
  },
  (table) => [
    uniqueIndex('leads_once').on(table.commendationId, table.campaign, table.office),
    index('leads_by_office').on(table.campaign, table.office, table.state, table.markedAt, table.id),
    check('leads_answered', sql`(${table.state} = 'open') = (${table.answeredAt} IS NULL)`),
  ],
);

/** Counts up whenever something leaves what the public sees: what was kept before then is shown no more. */
export const publicEpochs = sqliteTable('public_epochs', {
  name: text('name').primaryKey(),
  epoch: integer('epoch').notNull(),
});
