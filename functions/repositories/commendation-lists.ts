import { and, asc, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CommendationState } from '#domain/commendation/schema.ts';
import { type Database, reach } from '../db/client.ts';
import { commendations } from '../db/schema.ts';
import { type FlowerCount, flowerCountsStatement } from './flowers.ts';

const { id, target, addressee, campaign, message, name, place, relation, state } = commendations;
const { version, undoTo, reason, flags, unproven, sample, createdAt, decidedAt } = commendations;
export const READABLE = {
  ...{ id, target, addressee, campaign, message, name, place, relation, state },
  ...{ version, undoTo, reason, flags, unproven, sample, createdAt, decidedAt },
};

/** A commendation without the hashes that only idempotency needs. */
export type StoredCommendation = Pick<typeof commendations.$inferSelect, keyof typeof READABLE>;

/** The one guard of every public list; what follows is whether sample data is shown. */
const PUBLIC = "state = 'approved' AND sample <=";

/** The same for drizzle. */
export function isPublic(samples: boolean): SQL {
  return sql`${sql.raw(PUBLIC)} ${Number(samples)}`;
}

/** Those that come after the last one of an earlier answer; all of them without one. */
function isAfter(last: StoredCommendation | undefined): SQL | undefined {
  if (!last) return undefined;
  return or(lt(createdAt, last.createdAt), and(eq(createdAt, last.createdAt), lt(id, last.id)));
}

/** The newest ones of all, from the one after `after`. */
export async function findNewest(
  { orm }: Database,
  { samples, after }: { samples: boolean; after?: StoredCommendation | undefined },
  limit: number,
): Promise<StoredCommendation[]> {
  return reach(() =>
    orm
      .select(READABLE)
      .from(commendations)
      .where(and(isPublic(samples), isAfter(after)))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit),
  );
}

const COLUMNS = Object.values(READABLE)
  .map((column) => column.name)
  .join(', ');

const ABOUT = `SELECT ${COLUMNS} FROM commendations WHERE id IN (
    SELECT picked.value FROM json_each(?1) AS named, json_each((SELECT json_group_array(id) FROM (
      SELECT id FROM commendations WHERE ${PUBLIC} ?2 AND target = named.value
      ORDER BY created_at DESC, id DESC LIMIT ?3))) AS picked)
  ORDER BY created_at DESC, id DESC`;

/**
 * The newest ones about each of the targets, all in one statement, which reads no more than it gives: an index leads to
 * each target's newest. The targets go in as one parameter, for there may be more of them than a statement takes. With
 * them, in the same call of the database, the flowers that these or other targets were given.
 */
export async function findAbout(
  db: Database,
  { targets, flowers, samples }: { targets: readonly string[]; flowers: readonly string[]; samples: boolean },
  limit: number,
): Promise<{ about: StoredCommendation[]; counts: FlowerCount[] }> {
  const about = db.d1.prepare(ABOUT).bind(JSON.stringify(targets), Number(samples), limit);
  const [found, counted] = await reach(() =>
    db.d1.batch<Record<string, unknown>>([about, flowerCountsStatement(db, flowers)]),
  );
  return {
    about: (found?.results ?? []).map(toStored),
    counts: (counted?.results ?? []) as unknown as FlowerCount[],
  };
}

/** Those in a state, the oldest first. */
export async function findByState(
  { orm }: Database,
  wanted: CommendationState,
): Promise<StoredCommendation[]> {
  return reach(() =>
    orm.select(READABLE).from(commendations).where(eq(state, wanted)).orderBy(asc(createdAt)),
  );
}

export async function findCommendation(
  { orm }: Database,
  wanted: string,
): Promise<StoredCommendation | undefined> {
  const [row] = await reach(() => orm.select(READABLE).from(commendations).where(eq(id, wanted)));
  return row;
}

/** A row of a statement of one's own, as drizzle would give it. */
export function toStored(row: Readonly<Record<string, unknown>>): StoredCommendation {
  const read = Object.entries(READABLE).map(([key, column]) => [
    key,
    row[column.name] === null ? null : column.mapFromDriverValue(row[column.name]),
  ]);
  return Object.fromEntries(read) as StoredCommendation;
}
