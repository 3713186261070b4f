import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How many flowers each target has been given. */
export const flowerCounts = sqliteTable(
  'flower_counts',
  {
    target: text('target').primaryKey(),
    count: integer('count').notNull(),
  },
  (table) => [check('flower_counts_positive', sql`${table.count} > 0`)],
);

/** Who has given a flower today, so that each counts once; deleted when the day is over. */
export const flowerMarks = sqliteTable(
  'flower_marks',
  {
    /** A hash of the day, the target and the visitor's network: it tells none of the three. */
    mark: text('mark').primaryKey(),
    changeId: text('change_id').notNull(),
    /** The end of that day in Vietnam. */
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('flower_marks_by_expiry').on(table.expiresAt)],
);
