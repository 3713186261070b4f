import { type Database, reach, writeTogether } from '../db/client.ts';
import type { flowerCounts } from '../db/schema.ts';

/** One visitor's flower for one target on one day. */
export interface Flower {
  target: string;
  mark: string;
  changeId: string;
  expiresAt: number;
}

const MARK = `INSERT INTO flower_marks (mark, change_id, expires_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING`;
const COUNT = `INSERT INTO flower_counts (target, count)
  SELECT ?1, 1 WHERE EXISTS (SELECT 1 FROM flower_marks WHERE mark = ?2 AND change_id = ?3)
  ON CONFLICT (target) DO UPDATE SET count = count + 1`;

const COUNTS = 'SELECT target, count FROM flower_counts WHERE target IN (SELECT value FROM json_each(?1))';

/** Counts the flower, unless the mark says that it was counted: @returns whether it was counted now. */
export async function insertFlower(
  db: Database,
  { target, mark, changeId, expiresAt }: Flower,
): Promise<boolean> {
  const [marked] = await writeTogether(db, [
    db.d1.prepare(MARK).bind(mark, changeId, expiresAt),
    db.d1.prepare(COUNT).bind(target, mark, changeId),
  ]);
  return marked === 1;
}

/** How many flowers a target was given. */
export type FlowerCount = typeof flowerCounts.$inferSelect;

/** The statement that counts the flowers of each target; those without any are left out. */
export function flowerCountsStatement({ d1 }: Database, targets: readonly string[]): D1PreparedStatement {
  return d1.prepare(COUNTS).bind(JSON.stringify(targets));
}

/** Deletes the marks whose day was over by the instant, and says how many. */
export async function deleteExpiredMarks({ d1 }: Database, now: number): Promise<number> {
  const remove = d1.prepare('DELETE FROM flower_marks WHERE expires_at <= ?1');
  const { meta } = await reach(() => remove.bind(now).run());
  return meta.changes;
}
