import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { MAIL_KINDS, MAIL_STATES } from '#domain/mail/constants.ts';
import { nominations } from './nominations.ts';

/** Mails to be sent, and what became of them. Nobody depends on them: look-up says the same. */
export const mails = sqliteTable(
  'mails',
  {
    id: integer('id').primaryKey(),
    nominationId: integer('nomination_id')
      .notNull()
      .references(() => nominations.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: MAIL_KINDS }).notNull(),
    /** The change of the dossier that it tells of: one mail for each, however often that is tried. */
    changeId: text('change_id').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    state: text('state', { enum: MAIL_STATES }).notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    /** While a consumer sends it: no other takes it before this instant. */
    takenUntil: integer('taken_until'),
    sentAt: integer('sent_at'),
    /** Why the last try failed, as one of few words; never an address. */
    failure: text('failure'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.nominationId, table.kind, table.changeId),
    index('mails_waiting').on(table.createdAt).where(sql`state = 'waiting'`),
    index('mails_by_age').on(table.createdAt),
  ],
);
