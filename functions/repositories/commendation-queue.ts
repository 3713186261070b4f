import type { CommendationState } from '#domain/commendation/schema.ts';
import type { QueueMark } from '#domain/commendation/staff-contract.ts';
import { type Database, reach } from '../db/client.ts';
import { type StoredCommendation, toStored } from './commendation-lists.ts';

/** A page; one more is read, to know whether there is another. */
export const QUEUE_PAGE = 25;

export interface QueueFilter {
  state: CommendationState;
  mark: QueueMark | null;
  /** Folded; each must be there. */
  words: readonly string[];
}

/** The last one of the page before. */
export interface QueueAfter {
  createdAt: number;
  id: string;
}

export interface Query {
  sql: string;
  values: (string | number)[];
}

/** What waits comes with the oldest first; the rest with the newest. */
export function isNewestFirst(state: CommendationState): boolean {
  return state !== 'pending';
}

/** Commendations of a campaign, or of all and of none, in the order of an index. */
export function queueQuery(
  campaign: string | null,
  { state, mark, words }: QueueFilter,
  after: QueueAfter | null,
): Query {
  const values: Query['values'] = [];
  const bind = (value: string | number) => `?${values.push(value)}`;
  const newest = isNewestFirst(state);
  const where = [
    campaign === null ? '' : `campaign = ${bind(campaign)}`,
    `state = ${bind(state)}`,
    after && `(created_at, id) ${newest ? '<' : '>'} (${bind(after.createdAt)}, ${bind(after.id)})`,
    mark === 'unproven'
      ? 'unproven'
      : mark && `EXISTS (SELECT 1 FROM json_each(flags) WHERE value = ${bind(mark)})`,
    ...words.map((word) => `instr(folded, ${bind(word)}) > 0`),
  ].filter(Boolean);
  const order = newest ? 'created_at DESC, id DESC' : 'created_at, id';
  return {
    sql: `SELECT * FROM commendations WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${QUEUE_PAGE + 1}`,
    values,
  };
}

/** The rows of each query. */
export async function findQueue(
  { d1 }: Database,
  queries: readonly Query[],
): Promise<StoredCommendation[][]> {
  if (queries.length === 0) return [];
  const answers = await reach(() =>
    d1.batch<Record<string, unknown>>(queries.map(({ sql, values }) => d1.prepare(sql).bind(...values))),
  );
  return answers.map(({ results }) => results.map(toStored));
}
