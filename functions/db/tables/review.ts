import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { STANCES } from '#domain/review/grounds.ts';
import { nominations } from './nominations.ts';
import { staff } from './staff.ts';

/** Words by which staff find a dossier, without marks and case: of its code, its unit and its nominees' names. */
export const nominationWords = sqliteTable(
  'nomination_words',
  {
    word: text('word').notNull(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.word, table.nominationId] }),
    index('nomination_words_of').on(table.nominationId),
  ],
);

/** Offices that have, or have had, a dossier. */
export const nominationOffices = sqliteTable(
  'nomination_offices',
  {
    campaign: text('campaign').notNull(),
    office: text('office').notNull(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.office, table.nominationId] }),
    index('nomination_offices_of').on(table.nominationId),
  ],
);

/** Notes among staff, and the opinions of coordinating offices (`stance`). Never shown outside. */
export const nominationNotes = sqliteTable(
  'nomination_notes',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    office: text('office').notNull(),
    author: text('author').notNull(),
    stance: text('stance', { enum: STANCES }),
    text: text('text').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('nomination_notes_of').on(table.nominationId, table.id)],
);

/** What a council said of a dossier: who was there, how they voted (JSON, a line a nominee), the minutes. */
export const councilReviews = sqliteTable(
  'council_reviews',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    heldOn: text('held_on').notNull(),
    members: integer('members').notNull(),
    present: integer('present').notNull(),
    votes: text('votes').notNull(),
    minutes: text('minutes').notNull(),
    recordedBy: text('recorded_by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('council_reviews_of').on(table.nominationId, table.id)],
);

/** Members of staff who declared an interest in a dossier. */
export const recusals = sqliteTable(
  'recusals',
  {
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.nominationId, table.staffId] })],
);

/** A list of nominees put before who decides, frozen as it was. */
export const proposals = sqliteTable('proposals', {
  id: integer('id').primaryKey(),
  campaign: text('campaign').notNull(),
  /** Id of the office that decides. */
  deciding: text('deciding').notNull(),
  /** The nominees as JSON, and that text's SHA-256. */
  list: text('list').notNull(),
  digest: text('digest').notNull(),
  changeId: text('change_id').notNull(),
  proposedBy: text('proposed_by').notNull(),
  proposedAt: integer('proposed_at').notNull(),
});
