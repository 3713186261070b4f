import type { AuditLine, ChainHead } from '#domain/audit/chain.ts';
import { type Database, reach } from '../db/client.ts';

/** A line with the hash that seals it; null as long as it has none. */
export interface SealedLine extends AuditLine {
  hash: string | null;
}

const LINE = `event.id, event.entity, event.entity_id AS entityId, event.action, event.from_state AS "from",
  event.to_state AS "to", event.actor_kind AS actorKind, event.actor, event.reason, event.at, event.detail`;

/** The columns of a line as `AuditLine` names them; the table is called `event`. */
export const AUDIT_LINE_COLUMNS = LINE;

/** The last seal; undefined before the first. */
export async function findHead({ d1 }: Database): Promise<ChainHead | undefined> {
  const head = await reach(() =>
    d1
      .prepare('SELECT event_id AS id, hash FROM audit_seals ORDER BY event_id DESC LIMIT 1')
      .first<ChainHead>(),
  );
  return head ?? undefined;
}

/** The hash that seals the line, also when the line itself is gone. */
export async function findSeal({ d1 }: Database, id: number): Promise<string | undefined> {
  const hash = await reach(() =>
    d1.prepare('SELECT hash FROM audit_seals WHERE event_id = ?1').bind(id).first<string>('hash'),
  );
  return hash ?? undefined;
}

/** The next lines after an id, at most `limit`, each with its seal. */
export async function findLinesAfter({ d1 }: Database, id: number, limit: number): Promise<SealedLine[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT ${LINE}, seal.hash FROM audit_events AS event LEFT JOIN audit_seals AS seal ON seal.event_id = event.id
         WHERE event.id > ?1 ORDER BY event.id LIMIT ${limit}`,
      )
      .bind(id)
      .all<SealedLine>(),
  );
  return results;
}

/** Stores seals. What is sealed already stays as it is: two sealers at once write the same. */
export async function storeSeals({ d1 }: Database, seals: readonly ChainHead[]): Promise<void> {
  await reach(() =>
    d1
      .prepare(
        `INSERT OR IGNORE INTO audit_seals (event_id, hash)
         SELECT value ->> 'id', value ->> 'hash' FROM json_each(?1)`,
      )
      .bind(JSON.stringify(seals))
      .run(),
  );
}

/** The last id that a line was ever given, also when that line is gone. */
export async function lastIdGiven({ d1 }: Database): Promise<number> {
  const seq = await reach(() =>
    d1.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'audit_events'").first<number>('seq'),
  );
  return seq ?? 0;
}
