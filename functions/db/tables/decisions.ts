import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { NOMINEE_KINDS, RECIPIENT_ROLES, RECIPIENT_STATUSES } from '#domain/award/constants.ts';
import { DECISION_KINDS, DECISION_STATES } from '#domain/decision/constants.ts';
import { nominations } from './nominations.ts';

/** A decision as it was signed. Once confirmed nothing of it changes; another decision corrects or revokes it. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: DECISION_KINDS }).notNull(),
    /** The decision that this one corrects or revokes. */
    about: integer('about'),
    campaign: text('campaign').notNull(),
    programme: text('programme').notNull(),
    round: text('round'),
    award: text('award').notNull(),
    /** Id of the office that decides. */
    deciding: text('deciding').notNull(),
    /** Its file's name under the campaign on the honour roll. */
    slug: text('slug').notNull(),
    number: text('number').notNull(),
    date: text('date').notNull(),
    signerTitle: text('signer_title').notNull(),
    signerName: text('signer_name'),
    subject: text('subject').notNull(),
    sourceTitle: text('source_title'),
    sourceUrl: text('source_url'),
    state: text('state', { enum: DECISION_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    confirmedBy: text('confirmed_by'),
    confirmedAt: integer('confirmed_at'),
    /** When the honour roll was seen to show it. */
    publishedAt: integer('published_at'),
    /** The signed file in R2. */
    fileKey: text('file_key'),
    fileName: text('file_name'),
    fileType: text('file_type'),
    fileBytes: integer('file_bytes'),
    fileSha256: text('file_sha256'),
    /** Made up to show the portal. */
    sample: integer('sample', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('decisions_by_slug').on(table.campaign, table.slug),
    index('decisions_by_state').on(table.state, table.recordedAt),
    index('decisions_in_order').on(table.state, table.confirmedAt, table.id),
    index('decisions_about').on(table.about, table.state, table.confirmedAt, table.id),
    check('decisions_confirmed', sql`(${table.state} = 'confirmed') = (${table.confirmedAt} IS NOT NULL)`),
    check(
      'decisions_two_people',
      sql`${table.confirmedBy} IS NULL OR ${table.confirmedBy} <> ${table.recordedBy}`,
    ),
  ],
);

/** Those whom a decision names, as it prints them: public fields only. */
export const decisionRecipients = sqliteTable(
  'decision_recipients',
  {
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** The anchor of its line on the honour roll; a later decision about the line carries the same. */
    anchor: text('anchor').notNull(),
    nominationId: integer('nomination_id').references(() => nominations.id),
    nomineePosition: integer('nominee_position'),
    kind: text('kind', { enum: NOMINEE_KINDS }).notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    title: text('title'),
    body: text('body'),
    place: text('place').notNull(),
    achievement: text('achievement').notNull(),
    posthumous: integer('posthumous', { mode: 'boolean' }).notNull(),
    role: text('role', { enum: RECIPIENT_ROLES }),
    status: text('status', { enum: RECIPIENT_STATUSES }).notNull(),
    notice: text('notice'),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.position] }),
    uniqueIndex('decision_recipients_by_anchor').on(table.decisionId, table.anchor),
    index('decision_recipients_of').on(table.nominationId),
    index('decision_recipients_by_name').on(table.nameKey),
  ],
);
