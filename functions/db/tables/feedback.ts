import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { FEEDBACK_KINDS } from '#domain/feedback/schema.ts';
import { FEEDBACK_STATES, PUBLICATION_STATES } from '#domain/feedback/states.ts';

/** Feedback from visitors, for the office that a plan names; found by its sender with a code and a secret. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    code: text('code').notNull().unique(),
    /** SHA-256 of code and secret together. */
    accessHash: text('access_hash').notNull().unique(),
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    campaign: text('campaign').notNull(),
    /** Id of the office that has it now. */
    office: text('office').notNull(),
    kind: text('kind', { enum: FEEDBACK_KINDS }).notNull(),
    message: text('message').notNull(),
    /** Empty when the sender gave none. */
    name: text('name').notNull(),
    /** It came in without a proof of work. */
    unproven: integer('unproven', { mode: 'boolean' }).notNull(),
    state: text('state', { enum: FEEDBACK_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    /** E-mail of the member who has taken it on. */
    assignee: text('assignee'),
    /** The last day for the answer. */
    dueOn: text('due_on').notNull(),
    answer: text('answer'),
    closeReason: text('close_reason'),
    publication: text('publication', { enum: PUBLICATION_STATES }).notNull(),
    /** As it is to be read by everyone: shown to the sender before they agree. */
    publicQuestion: text('public_question'),
    publicAnswer: text('public_answer'),
    publishedAt: integer('published_at'),
    /** Made up to show the portal. */
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
    anonymisedAt: integer('anonymised_at'),
  },
  (table) => [
    index('feedback_open')
      .on(table.campaign, table.office, table.dueOn, table.id)
      .where(sql`ended_at IS NULL`),
    index('feedback_ended').on(table.campaign, table.office, table.id).where(sql`ended_at IS NOT NULL`),
    index('feedback_public').on(table.publishedAt, table.id).where(sql`publication = 'published'`),
    index('feedback_public_of')
      .on(table.campaign, table.publishedAt, table.id)
      .where(sql`publication = 'published'`),
    index('feedback_to_anonymise').on(table.endedAt).where(sql`anonymised_at IS NULL`),
    check('feedback_ended', sql`(${table.state} IN ('new', 'taken')) = (${table.endedAt} IS NULL)`),
    check('feedback_public', sql`${table.publication} <> 'published' OR ${table.publishedAt} IS NOT NULL`),
  ],
);

/** The words that staff find feedback by. */
export const feedbackWords = sqliteTable(
  'feedback_words',
  {
    word: text('word').notNull(),
    feedbackId: integer('feedback_id')
      .notNull()
      .references(() => feedback.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.word, table.feedbackId] }),
    index('feedback_words_of').on(table.feedbackId),
  ],
);

/** How often a page was found useful, and how often not. */
export const pageRatings = sqliteTable('page_ratings', {
  page: text('page').primaryKey(),
  useful: integer('useful').notNull(),
  useless: integer('useless').notNull(),
});

/** What visitors wrote beside their rating. */
export const ratingLines = sqliteTable(
  'rating_lines',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    page: text('page').notNull(),
    useful: integer('useful', { mode: 'boolean' }).notNull(),
    line: text('line').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('rating_lines_by_page').on(table.page, table.id)],
);

/** Who has rated which page today, as a hash that nobody can go back from; deleted every night. */
export const ratingMarks = sqliteTable(
  'rating_marks',
  {
    page: text('page').notNull(),
    visitor: text('visitor').notNull(),
    /** Names the request, so that what goes with the mark is only written with it. */
    mark: text('mark').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.page, table.visitor] }),
    uniqueIndex('rating_marks_by_mark').on(table.mark),
    index('rating_marks_by_time').on(table.at),
  ],
);
