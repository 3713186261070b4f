import type { AuditLine } from '#domain/audit/chain.ts';
import type { AuditQuery } from '#domain/audit/contract.ts';
import { DAY_MS, startOfDay } from '#domain/vietnamese/time.ts';
import { type Database, reach } from '../db/client.ts';
import { AUDIT_LINE_COLUMNS } from './audit-chain.ts';

type Wanted = Omit<AuditQuery, 'cursor'>;

/** Lines older than `before`, the newest first. */
export function findNewest(
  db: Database,
  wanted: Wanted,
  before: number,
  limit: number,
): Promise<AuditLine[]> {
  return find(db, wanted, ['event.id < ?', before], 'DESC', limit);
}

/** Lines after an id, the oldest first. */
export function findNext(db: Database, wanted: Wanted, after: number, limit: number): Promise<AuditLine[]> {
  return find(db, wanted, ['event.id > ?', after], 'ASC', limit);
}

async function find(
  { d1 }: Database,
  { entity, id, actor, action, from, to }: Wanted,
  bound: [string, number],
  order: 'ASC' | 'DESC',
  limit: number,
): Promise<AuditLine[]> {
  const conditions: [string, string | number][] = [bound];
  if (entity) conditions.push(['event.entity = ?', entity]);
  if (id) conditions.push(['event.entity_id = ?', id]);
  if (actor) conditions.push(['event.actor = ?', actor]);
  if (action) conditions.push(['event.action = ?', action]);
  if (from) conditions.push(['event.at >= ?', startOfDay(from)]);
  if (to) conditions.push(['event.at < ?', startOfDay(to) + DAY_MS]);
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT ${AUDIT_LINE_COLUMNS} FROM audit_events AS event
         WHERE ${conditions.map(([sql]) => sql).join(' AND ')} ORDER BY event.id ${order} LIMIT ${limit}`,
      )
      .bind(...conditions.map(([, value]) => value))
      .all<AuditLine>(),
  );
  return results;
}
