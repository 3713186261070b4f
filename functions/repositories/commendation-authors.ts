import { and, eq } from 'drizzle-orm';
import type { Flag } from '#domain/commendation/flags.ts';
import { sketchOf } from '#domain/commendation/near-copies.ts';
import type { Commendation } from '#domain/commendation/schema.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { commendations } from '../db/schema.ts';
import { READABLE, type StoredCommendation } from './commendation-lists.ts';
import { type Decision, decisionStatements, foldedWords } from './commendations.ts';

/** What its author may change. */
export type Words = Pick<Commendation, 'addressee' | 'message' | 'name' | 'place' | 'relation'>;

/** The commendation that code and secret open together; undefined when either is wrong. */
export async function findByAuthor(
  { orm }: Database,
  { id, secretHash }: { id: string; secretHash: string },
): Promise<StoredCommendation | undefined> {
  const opened = and(eq(commendations.id, id), eq(commendations.secretHash, secretHash));
  const [row] = await reach(() => orm.select(READABLE).from(commendations).where(opened));
  return row;
}

const WORDS = `UPDATE commendations SET message = ?3, name = ?4, place = ?5, place_folded = ?6, relation = ?7, folded = ?8,
  sketch_1 = ?9, sketch_2 = ?10, sketch_3 = ?11, flags = ?12 WHERE id = ?1 AND change_id = ?2`;

/**
 * Puts the author's new words in place of the old ones, and the commendation back into the queue, in one batch.
 * @returns false, and nothing is stored, when it was moved meanwhile.
 */
export async function storeEdit(
  db: Database,
  decision: Decision,
  words: Words,
  flags: readonly Flag[],
): Promise<boolean> {
  const { message, name, place, relation } = words;
  const rewrite = db.d1
    .prepare(WORDS)
    .bind(
      ...[decision.read.id, decision.changeId, message, name, place, plainWords(place), relation || null],
      ...[foldedWords({ ...words, target: '' }), ...sketchOf(message), JSON.stringify(flags)],
    );
  const [moved] = await writeTogether(db, [...decisionStatements(db, decision), rewrite]);
  return moved === 1;
}
