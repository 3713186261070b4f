import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';
import { DomainError } from '#domain/errors.ts';

/** The database, bare for statements whose SQL is fixed and through drizzle for the rest. */
export interface Database {
  d1: D1Database;
  orm: DrizzleD1Database;
}

const opened = new WeakMap<D1Database, Database>();

/** Gives the same handle for the same binding, so that a request pays nothing for it. */
export function openDb(d1: D1Database): Database {
  const known = opened.get(d1);
  if (known) return known;
  const database = { d1, orm: drizzle(d1) };
  opened.set(d1, database);
  return database;
}

/**
 * Runs what asks the database.
 * @throws DomainError `unavailable` when it doesn't answer; what it said stays in the log, without any values.
 */
export async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof DomainError) throw cause;
    console.error('D1:', cause instanceof Error ? cause.message : 'unknown error');
    throw new DomainError('unavailable', 'Hãy giữ trang này và thử lại sau ít phút.');
  }
}

/**
 * Runs the statements as one transaction: all of them or none.
 * @returns how many rows each one wrote.
 * @throws DomainError `unavailable`
 */
export async function writeTogether({ d1 }: Database, statements: D1PreparedStatement[]): Promise<number[]> {
  const results = await reach(() => d1.batch(statements));
  return results.map((result) => result.meta.changes);
}
