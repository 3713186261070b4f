import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { CommendationState } from '#domain/commendation/schema.ts';
import type { WallQuery } from '#domain/commendation/wall.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach } from '../db/client.ts';
import { commendations } from '../db/schema.ts';
import { isPublic, READABLE, type StoredCommendation } from './commendation-lists.ts';

const { id, campaign, placeFolded, state, createdAt } = commendations;

/**
 * Those that come after one of them. As one comparison of two values, so that an index leads there at once however
 * deep it is; the commendation may have left the wall meanwhile.
 */
function comesAfter(last: string): SQL {
  const at = sql`(SELECT created_at FROM commendations WHERE id = ${last})`;
  return sql`(${createdAt}, ${id}) < (${at}, ${last})`;
}

function wallQuery({ orm }: Database, query: WallQuery, samples: boolean, limit: number) {
  return orm
    .select(READABLE)
    .from(commendations)
    .where(
      and(
        isPublic(samples),
        query.campaign ? eq(campaign, query.campaign) : undefined,
        query.place ? eq(placeFolded, plainWords(query.place)) : undefined,
        query.after ? comesAfter(query.after) : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

/** A page of the wall, the newest first. */
export async function findWall(
  db: Database,
  query: WallQuery,
  samples: boolean,
  limit: number,
): Promise<StoredCommendation[]> {
  return reach(() => wallQuery(db, query, samples, limit));
}

/** The statement behind a page of the wall, for those who ask how it is answered. */
export function wallStatement(db: Database, query: WallQuery): { sql: string; params: unknown[] } {
  return wallQuery(db, query, true, 1).toSQL();
}

/** The commendation, if the public may see it; else the state it is in, if there is one. */
export async function findPublic(
  { orm }: Database,
  wanted: string,
  samples: boolean,
): Promise<{ shown?: StoredCommendation; state?: CommendationState }> {
  const [shown] = await reach(() =>
    orm
      .select(READABLE)
      .from(commendations)
      .where(and(eq(id, wanted), isPublic(samples))),
  );
  if (shown) return { shown };
  const [row] = await reach(() => orm.select({ state }).from(commendations).where(eq(id, wanted)));
  return row ? { state: row.state } : {};
}
