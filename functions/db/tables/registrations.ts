import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ENTRY_SORTS } from '#domain/registration/schema.ts';
import { ENTRY_STATES } from '#domain/registration/states.ts';

/** Registrations and commitments, without anything private. */
export const registerEntries = sqliteTable(
  'register_entries',
  {
    code: text('code').primaryKey(),
    /** Hash of code and secret together. */
    accessHash: text('access_hash').notNull().unique(),
    campaign: text('campaign').notNull(),
    sort: text('sort', { enum: ENTRY_SORTS }).notNull(),
    /** Of a commitment, as its plan calls it; of a registration `commune` or `district`. */
    kind: text('kind').notNull(),
    place: text('place').notNull(),
    /** The period in which it came in. */
    period: text('period').notNull(),
    /** What was sent, JSON, but for what is private. */
    content: text('content').notNull(),
    state: text('state', { enum: ENTRY_STATES }).notNull(),
    version: integer('version').notNull(),
    changeId: text('change_id').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    contentHash: text('content_hash').notNull(),
    /** Came without a proof of work. */
    unproven: integer('unproven', { mode: 'boolean' }).notNull(),
    /** Made up, or sent in a period that only tries the portal. */
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    consentVersion: text('consent_version').notNull(),
    createdAt: integer('created_at').notNull(),
    stateSince: integer('state_since').notNull(),
  },
  (table) => [
    index('register_entries_newest').on(table.campaign, table.createdAt, table.code),
    index('register_entries_by_sort').on(table.campaign, table.sort, table.createdAt, table.code),
    index('register_entries_by_state').on(table.campaign, table.state, table.createdAt, table.code),
    index('register_entries_by_place').on(table.campaign, table.place, table.createdAt, table.code),
    index('register_entries_counted')
      .on(table.campaign, table.place, table.sort, table.kind, table.sample, table.state)
      .where(sql`${table.state} IN ('confirmed', 'standing')`),
    check(
      'register_entries_state',
      sql`(${table.sort} = 'commitment') = (${table.state} IN ('standing', 'struck')) OR ${table.state} = 'withdrawn'`,
    ),
  ],
);

/** What is private of an entry; deleted once its time of keeping is over. */
export const registerPersons = sqliteTable(
  'register_persons',
  {
    code: text('code')
      .primaryKey()
      .references(() => registerEntries.code),
    /** The name signed under a commitment; empty for registrations. */
    name: text('name').notNull(),
    /** By which staff look for the entry: the name, or the body and its area, without marks and case. */
    nameKey: text('name_key').notNull(),
    /** Whom the office may ask about a registration. */
    contact: text('contact').notNull(),
  },
  (table) => [index('register_persons_by_name').on(table.nameKey)],
);
