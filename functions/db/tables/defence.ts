import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Proofs of work that were accepted, so that each counts once; swept when they would have expired. */
export const spentProofs = sqliteTable(
  'spent_proofs',
  {
    /** SHA-256 of the challenge. */
    digest: text('digest').primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('spent_proofs_by_expiry').on(table.expiresAt)],
);
