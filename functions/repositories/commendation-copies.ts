import type { Sketch } from '#domain/commendation/near-copies.ts';
import type { CommendationState } from '#domain/commendation/schema.ts';
import { type Database, reach } from '../db/client.ts';

/** Compared with one message for each number of its sketch: a burst of copies costs no more than a few. */
const MOST = 4;

export interface AlikeCommendation {
  id: string;
  message: string;
  state: CommendationState;
  createdAt: number;
}

const one = (column: string, at: number) => `SELECT * FROM (
  SELECT id, message, state, created_at AS createdAt FROM commendations
  WHERE ${column} = ?${at} AND created_at >= ?4 ORDER BY created_at DESC LIMIT ${MOST})`;

/** Three searches by index, each bounded. */
export const ALIKE = [one('sketch_1', 1), one('sketch_2', 2), one('sketch_3', 3)].join(' UNION ');

/** The statement that finds commendations since then that share a number of the sketch, the newest first. */
export function alikeStatement({ d1 }: Database, sketch: Sketch, since: number): D1PreparedStatement {
  return d1.prepare(`${ALIKE} ORDER BY createdAt DESC, id`).bind(...sketch, since);
}

/** Runs it. @throws DomainError `unavailable` */
export async function findAlike(db: Database, sketch: Sketch, since: number): Promise<AlikeCommendation[]> {
  const { results } = await reach(() => alikeStatement(db, sketch, since).all<AlikeCommendation>());
  return results;
}
