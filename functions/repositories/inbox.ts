import { COUNTED_MOST } from '#domain/review/counts.ts';
import { STATES, type State } from '#domain/review/states.ts';
import type { AskedWords } from '#domain/review/words.ts';
import type { Place } from '#domain/staff/member.ts';
import { type Database, reach } from '../db/client.ts';
import { MARK } from './changes.ts';
import { withWords } from './words.ts';

/** Dossiers on one page. */
export const PAGE = 50;

/** How the list is narrowed; null, and no words, for any. */
export interface InboxFilter extends AskedWords {
  round: string | null;
  state: State | null;
  award: string | null;
  assignee: string | null;
  /** Only those in their state since then or longer. */
  stateBefore: number | null;
}

/** After which dossier a page begins. */
export interface After {
  submittedAt: number;
  id: number;
}

/** A dossier as a list reads it. */
export interface InboxRow extends After {
  code: string;
  mark: number;
  state: State;
  campaign: string;
  programme: string;
  award: string;
  round: string | null;
  holder: string | null;
  unit: string;
  collectives: number;
  individuals: number;
  assignee: string | null;
  stateSince: number;
  supplementDue: number | null;
}

const COLUMNS = `nominations.id, code, ${MARK} AS mark, state, nominations.campaign, programme, award, round, holder,
  unit, assignee, submitted_at AS submittedAt, coalesce(state_since, submitted_at) AS stateSince,
  (SELECT count(*) FROM nominees WHERE nomination_id = nominations.id AND kind = 'collective') AS collectives,
  (SELECT count(*) FROM nominees WHERE nomination_id = nominations.id AND kind <> 'collective') AS individuals,
  (SELECT due_at FROM supplement_requests WHERE nomination_id = nominations.id AND answered_at IS NULL) AS supplementDue`;

/** A query: SQL with its values. */
export interface InboxQuery {
  sql: string;
  values: (string | number)[];
}

/** What an office has now, the longest waiting first. */
export function heldQuery({ campaign, office }: Place, filter: InboxFilter, after: After | null): InboxQuery {
  return query({
    from: 'nominations',
    where: [
      ['nominations.campaign = ?', campaign],
      ['holder = ?', office],
      ...(after ? ([['(submitted_at, nominations.id) > (?, ?)', after.submittedAt, after.id]] as const) : []),
    ],
    filter,
    order: 'submitted_at, nominations.id',
  });
}

/** What an office has passed on, the newest dossier first. */
export function passedQuery(
  { campaign, office }: Place,
  filter: InboxFilter,
  after: After | null,
): InboxQuery {
  return query({
    from: 'nomination_offices AS passed CROSS JOIN nominations ON nominations.id = passed.nomination_id',
    where: [
      ['passed.campaign = ?', campaign],
      ['passed.office = ?', office],
      ['holder IS NOT passed.office'],
      ...(after ? ([['passed.nomination_id < ?', after.id]] as const) : []),
    ],
    filter,
    order: 'passed.nomination_id DESC',
  });
}

/** What a member is to handle, as far as one of their offices has it, the longest waiting first. */
export function assignedQuery(
  email: string,
  places: readonly Place[],
  filter: InboxFilter,
  after: After | null,
): InboxQuery {
  return query({
    from: 'nominations INDEXED BY nominations_by_assignee',
    where: [
      ['assignee = ?', email],
      [`${PLACE} IN (SELECT value FROM json_each(?))`, placesAsJson(places)],
      ...(after ? ([['(submitted_at, nominations.id) > (?, ?)', after.submittedAt, after.id]] as const) : []),
    ],
    filter,
    order: 'submitted_at, nominations.id',
  });
}

const PLACE = `nominations.campaign || ' ' || holder`;
const placesAsJson = (places: readonly Place[]) =>
  JSON.stringify(places.map(({ campaign, office }) => `${campaign} ${office}`));

type Condition = readonly [sql: string, ...values: (string | number)[]];

function query(parts: { from: string; where: Condition[]; filter: InboxFilter; order: string }): InboxQuery {
  const conditions = [...parts.where, ...conditionsOf(parts.filter)];
  const where = conditions.map(([sql]) => sql).join(' AND ');
  return {
    sql: `SELECT ${COLUMNS} FROM ${parts.from} WHERE ${where} ORDER BY ${parts.order} LIMIT ${PAGE + 1}`,
    values: conditions.flatMap(([, ...values]) => values),
  };
}

function conditionsOf({ round, state, award, assignee, stateBefore, ...asked }: InboxFilter): Condition[] {
  const equal = { round, state, award, assignee };
  return [
    ...Object.entries(equal).flatMap(([column, value]): Condition[] =>
      value === null ? [] : [[`${column} = ?`, value]],
    ),
    ...(stateBefore === null ? [] : [['coalesce(state_since, submitted_at) <= ?', stateBefore] as const]),
    ...withWords(asked, WITH_WORD),
  ];
}

const WITH_WORD = `nominations.id IN
  (SELECT nomination_id FROM nomination_words WHERE word >= ? AND word < ?)`;

/** The rows of several queries, each query's apart, read together. */
export async function findInbox({ d1 }: Database, queries: readonly InboxQuery[]): Promise<InboxRow[][]> {
  if (queries.length === 0) return [];
  const statements = queries.map(({ sql, values }) => d1.prepare(sql).bind(...values));
  const found = await reach(() => d1.batch<InboxRow>(statements));
  return found.map(({ results }) => results);
}

/** How many dossiers an office has in a state. */
export interface StateCount extends Place {
  state: State;
  count: number;
}

/** One more than is counted, so that it shows that there are more. */
const ENOUGH = COUNTED_MOST + 1;

/** An office's part of an index, state by state, each read no further than is counted. */
export const COUNT = `SELECT ?1 AS campaign, ?2 AS office, value AS state, (SELECT count(*) FROM (
    SELECT 1 FROM nominations WHERE campaign = ?1 AND holder = ?2 AND state = value LIMIT ${ENOUGH})) AS count
  FROM json_each(?3) WHERE count > 0`;
export const COUNT_MINE = `SELECT count(*) AS count FROM (
  SELECT 1 FROM nominations INDEXED BY nominations_by_assignee
  WHERE assignee = ?1 AND ${PLACE} IN (SELECT value FROM json_each(?2)) LIMIT ${ENOUGH})`;

/** How many dossiers these offices have, by state, and how many the member is to handle; none beyond `ENOUGH`. */
export async function countInbox(
  { d1 }: Database,
  email: string,
  places: readonly Place[],
): Promise<{ counts: StateCount[]; mine: number }> {
  const [mine, ...offices] = await reach(() =>
    d1.batch([
      d1.prepare(COUNT_MINE).bind(email, placesAsJson(places)),
      ...places.map(({ campaign, office }) =>
        d1.prepare(COUNT).bind(campaign, office, JSON.stringify(STATES)),
      ),
    ]),
  );
  const [row] = (mine?.results ?? []) as { count: number }[];
  return { counts: offices.flatMap(({ results }) => results as StateCount[]), mine: row?.count ?? 0 };
}
