import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { STAFF_ROLES } from '#domain/staff/constants.ts';

/** Members of staff. Who signs in as somebody who isn't here, or isn't active, opens nothing. */
export const staff = sqliteTable('staff', {
  id: integer('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  office: text('office').notNull(),
  unit: text('unit').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  version: integer('version').notNull(),
  changeId: text('change_id').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** A role of a member, for a campaign and an office, or `*`. */
export const staffRoles = sqliteTable(
  'staff_roles',
  {
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    role: text('role', { enum: STAFF_ROLES }).notNull(),
    campaign: text('campaign').notNull(),
    office: text('office').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.role, table.campaign, table.office] }),
    index('staff_roles_by_office').on(table.campaign, table.office, table.role),
  ],
);

/** A member's own narrowing of the inbox, under a name. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer('id').primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    query: text('query').notNull(),
  },
  (table) => [uniqueIndex('saved_views_by_name').on(table.staffId, table.name)],
);
