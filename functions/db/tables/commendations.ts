import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { COMMENDATION_STATES } from '#domain/commendation/schema.ts';

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
