import type { EntryState } from '#domain/registration/states.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import type { Removal } from './retention.ts';

/** At most so many go in one transaction. */
const SOME = 100;

/** Those done with go by the earlier cutoff, the others by the later. */
const DUE = `SELECT person.code, entry.state FROM register_persons AS person
  CROSS JOIN register_entries AS entry ON entry.code = person.code
  WHERE entry.state_since < CASE WHEN entry.state IN ('withdrawn', 'struck', 'refused') THEN ?2 ELSE ?1 END
  ORDER BY person.code LIMIT ${SOME} OFFSET ?3`;

/** An entry whose private part is to go. */
export interface DueEntry {
  code: string;
  state: EntryState;
}

/**
 * Some entries whose private part's time of keeping is over: changed last before `standing`, or, if withdrawn, struck
 * or refused, before `ended`; `skip` of them are passed over.
 */
export async function findDueEntryPersons(
  { d1 }: Database,
  standing: number,
  ended: number,
  skip = 0,
): Promise<DueEntry[]> {
  const { results } = await reach(() => d1.prepare(DUE).bind(standing, ended, skip).all<DueEntry>());
  return results;
}

const THESE = 'SELECT value FROM json_each(?1)';

/** The line that says so of each entry, which it moves nowhere. */
const AUDIT = `INSERT INTO audit_events
  (entity, entity_id, action, from_state, actor_kind, actor, reason, at, detail)
  SELECT 'entry', code, 'anonymise', state, ?2, ?3, ?4, ?5, '{"removed":"person"}' FROM register_entries
  WHERE code IN (${THESE}) AND EXISTS (SELECT 1 FROM register_persons WHERE code = register_entries.code)`;

/** A name could be guessed from what it was hashed with, for that is kept. */
const FORGET_HASH = `UPDATE register_entries SET content_hash = '' WHERE code IN (${THESE})`;

/** Deletes the private part of these entries. @returns how many there still were. */
export async function removeEntryPersons(
  db: Database,
  codes: readonly string[],
  { actor, reason, at }: Removal,
): Promise<number> {
  const these = JSON.stringify(codes);
  const [, removed] = await writeTogether(db, [
    db.d1.prepare(AUDIT).bind(these, actor.kind, actor.name ?? null, reason ?? null, at),
    db.d1.prepare(`DELETE FROM register_persons WHERE code IN (${THESE})`).bind(these),
    db.d1.prepare(FORGET_HASH).bind(these),
  ]);
  return removed ?? 0;
}
