import type { EntryQuery } from '#domain/registration/contract.ts';
import type { EntryCount } from '#domain/registration/figures.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach } from '../db/client.ts';
import { ENTRY_COLUMNS, ENTRY_TABLES, type EntryRow, type StoredEntry, toEntry } from './register-entries.ts';

/** What is asked for, of one campaign. */
export type EntryListQuery = Omit<EntryQuery, 'cursor'> & { after: { at: number; code: string } | null };

/**
 * The SQL of a list and its values: the newest first, `limit` at most. Each narrowing that is asked for is written
 * out, so that an index serves it; words are looked for among what the rest leaves.
 */
export function entryListSql(query: EntryListQuery, limit: number): { sql: string; values: unknown[] } {
  const values: unknown[] = [query.campaign];
  const where = ['campaign = ?1'];
  const add = (condition: (place: string) => string, value: unknown) => {
    values.push(value);
    where.push(condition(`?${values.length}`));
  };
  if (query.sort) add((at) => `sort = ${at}`, query.sort);
  if (query.kind) add((at) => `kind = ${at}`, query.kind);
  if (query.place) add((at) => `place = ${at}`, query.place);
  if (query.state) add((at) => `state = ${at}`, query.state);
  if (query.after) {
    add((at) => `(created_at, entry.code) < (${at}, ?${values.length + 1})`, query.after.at);
    values.push(query.after.code);
  }
  if (query.words) {
    add(
      (at) =>
        `(instr(coalesce(person.name_key, ''), ${at}) > 0 OR entry.code = upper(replace(${at}, ' ', '')))`,
      plainWords(query.words),
    );
  }
  const sql = `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_TABLES} WHERE ${where.join(' AND ')}
    ORDER BY created_at DESC, entry.code DESC LIMIT ${limit}`;
  return { sql, values };
}

/** A page of a campaign's entries. */
export async function listEntries(
  { d1 }: Database,
  query: EntryListQuery,
  limit: number,
): Promise<StoredEntry[]> {
  const { sql, values } = entryListSql(query, limit);
  const { results } = await reach(() =>
    d1
      .prepare(sql)
      .bind(...values)
      .all<EntryRow>(),
  );
  return results.map(toEntry);
}

/** The SQL of the public counts; `?1` says whether sample entries count. */
export const COUNT_ENTRIES = `SELECT campaign, place, sort, kind, count(*) AS count
  FROM register_entries INDEXED BY register_entries_counted
  WHERE state IN ('confirmed', 'standing') AND sample <= ?1 GROUP BY campaign, place, sort, kind`;

/** How many registrations are confirmed and commitments stand, by place and kind. The one guard of what is public. */
export async function countEntries({ d1 }: Database, samples: boolean): Promise<EntryCount[]> {
  const { results } = await reach(() => d1.prepare(COUNT_ENTRIES).bind(Number(samples)).all<EntryCount>());
  return results;
}
