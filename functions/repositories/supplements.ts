import type { SupplementAsk } from '#domain/nomination/supplement.ts';
import type { Database } from '../db/client.ts';

/** A supplement request that is not answered yet. */
export interface OpenSupplement extends SupplementAsk {
  askedAt: number;
}

/** SQL for a column of a query on `nominations`: its open request as JSON, or null. */
export const SUPPLEMENT_AS_JSON = `(SELECT json_object(
    'fields', json(fields), 'reason', reason, 'dueAt', due_at, 'askedAt', asked_at)
    FROM supplement_requests WHERE nomination_id = nominations.id AND answered_at IS NULL)`;

/** What {@link SUPPLEMENT_AS_JSON} gave. */
export function readSupplement(json: string | null): OpenSupplement | null {
  return json === null ? null : (JSON.parse(json) as OpenSupplement);
}

const INSERT = `INSERT INTO supplement_requests (nomination_id, fields, reason, due_at, asked_by, asked_at)
  SELECT id, ?3, ?4, ?5, ?6, ?7 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/** The statement that stores a request, in the batch of the change `changeId`. */
export function askStatement(
  { d1 }: Database,
  change: { code: string; changeId: string; askedBy: string; at: number },
  { fields, reason, dueAt }: SupplementAsk,
): D1PreparedStatement {
  const { code, changeId, askedBy, at } = change;
  return d1.prepare(INSERT).bind(code, changeId, JSON.stringify(fields), reason, dueAt, askedBy, at);
}

const OF_CHANGE = 'nomination_id = (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)';

/** The statement that marks the open request as answered, in the batch of the change `changeId`. */
export function answerStatement(
  { d1 }: Database,
  { code, changeId, at }: { code: string; changeId: string; at: number },
): D1PreparedStatement {
  return d1
    .prepare(`UPDATE supplement_requests SET answered_at = ?3 WHERE answered_at IS NULL AND ${OF_CHANGE}`)
    .bind(code, changeId, at);
}

/** The statement that gives the unit until `dueAt` to answer the open request, in the batch of the change `changeId`. */
export function extendStatement(
  { d1 }: Database,
  { code, changeId, dueAt }: { code: string; changeId: string; dueAt: number },
): D1PreparedStatement {
  return d1
    .prepare(`UPDATE supplement_requests SET due_at = ?3 WHERE answered_at IS NULL AND ${OF_CHANGE}`)
    .bind(code, changeId, dueAt);
}
