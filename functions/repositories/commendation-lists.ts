import { and, asc, desc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { CommendationState } from '#domain/commendation/schema.ts';
import { type Database, reach } from '../db/client.ts';
import { commendations } from '../db/schema.ts';

const { id, target, message, name, place, state, version, sample, createdAt } = commendations;
const READABLE = { id, target, message, name, place, state, version, sample, createdAt };

/** A commendation without the hashes that only idempotency needs. */
export type StoredCommendation = Pick<typeof commendations.$inferSelect, keyof typeof READABLE>;

/** What may be public: about which targets, and whether sample data is shown. */
export interface Shown {
  targets: readonly string[];
  samples: boolean;
}

/**
 * The one guard of every public list. The targets go in as one parameter, for there may be more of them than a
 * statement takes.
 */
function isPublic({ targets, samples }: Shown): SQL | undefined {
  const known = sql`(SELECT value FROM json_each(${JSON.stringify(targets)}))`;
  return and(eq(state, 'approved'), sql`${target} IN ${known}`, lte(sample, samples));
}

/** The newest ones of all. */
export async function findNewest(
  { orm }: Database,
  shown: Shown,
  limit: number,
): Promise<StoredCommendation[]> {
  return reach(() =>
    orm
      .select(READABLE)
      .from(commendations)
      .where(isPublic(shown))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit),
  );
}

/** The newest ones about each of the targets, all in one statement. */
export async function findAbout(
  { orm }: Database,
  shown: Shown,
  limit: number,
): Promise<StoredCommendation[]> {
  const rank = sql<number>`row_number() OVER (PARTITION BY ${target} ORDER BY ${createdAt} DESC, ${id} DESC)`;
  const ranked = orm.$with('ranked').as(
    orm
      .select({ ...READABLE, rank: rank.as('rank') })
      .from(commendations)
      .where(isPublic(shown)),
  );
  return reach(() =>
    orm
      .with(ranked)
      .select()
      .from(ranked)
      .where(lte(ranked.rank, limit))
      .orderBy(desc(ranked.createdAt), desc(ranked.id)),
  );
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
