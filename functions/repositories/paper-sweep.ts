import { type Database, reach } from '../db/client.ts';

/** Forgets uploads that began before the instant and never came through. @returns how many. */
export async function deleteUnfinished({ d1 }: Database, before: number): Promise<number> {
  const result = await reach(() =>
    d1.prepare('DELETE FROM papers WHERE stored_at IS NULL AND created_at < ?1').bind(before).run(),
  );
  return result.meta.changes;
}

/** Which of the keys no dossier knows. They go in as one parameter, for there are more than a statement takes. */
export async function findOrphans({ d1 }: Database, keys: readonly string[]): Promise<string[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT value AS key FROM json_each(?1)
         WHERE NOT EXISTS (SELECT 1 FROM papers WHERE papers.key = json_each.value)`,
      )
      .bind(JSON.stringify(keys))
      .all<{ key: string }>(),
  );
  return results.map(({ key }) => key);
}
