import type { FeedbackState } from '#domain/feedback/states.ts';
import type { AskedWords } from '#domain/review/words.ts';
import type { Place } from '#domain/staff/member.ts';
import { type Database, reach } from '../db/client.ts';
import { FEEDBACK_COLUMNS, type FeedbackRow, type StoredFeedback, toStored } from './feedback.ts';
import { withWords } from './words.ts';

/** Rows on one page. */
export const FEEDBACK_PAGE = 50;

/** How a list is narrowed; null, and no words, for any. */
export interface FeedbackFilter extends AskedWords {
  state: FeedbackState | null;
  /** Only what was due before that date. */
  dueBefore: string | null;
}

/** After which row a page begins. */
export interface FeedbackAfter {
  dueOn: string;
  id: number;
}

/** A query: SQL with its values. */
export interface FeedbackListQuery {
  sql: string;
  values: (string | number)[];
}

/** What an office has still to answer, the most urgent first. */
export function openQuery(
  place: Place,
  filter: FeedbackFilter,
  after: FeedbackAfter | null,
): FeedbackListQuery {
  return query(place, filter, {
    ended: 'ended_at IS NULL',
    after: after ? ['(due_on, feedback.id) > (?, ?)', after.dueOn, after.id] : null,
    order: 'due_on, feedback.id',
  });
}

/** What an office is done with, the newest first. */
export function endedQuery(
  place: Place,
  filter: FeedbackFilter,
  after: FeedbackAfter | null,
): FeedbackListQuery {
  return query(place, filter, {
    ended: 'ended_at IS NOT NULL',
    after: after ? ['feedback.id < ?', after.id] : null,
    order: 'feedback.id DESC',
  });
}

type Condition = readonly [sql: string, ...values: (string | number)[]];

function query(
  { campaign, office }: Place,
  { state, dueBefore, ...asked }: FeedbackFilter,
  { ended, after, order }: { ended: string; after: Condition | null; order: string },
): FeedbackListQuery {
  const conditions: Condition[] = [
    ['campaign = ?', campaign],
    ['office = ?', office],
    [ended],
    ...(after ? [after] : []),
    ...(state === null ? [] : [['state = ?', state] as const]),
    ...(dueBefore === null ? [] : [['due_on < ?', dueBefore] as const]),
    ...withWords(asked, WITH_WORD),
  ];
  return {
    sql: `SELECT ${FEEDBACK_COLUMNS} FROM feedback WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
      ORDER BY ${order} LIMIT ${FEEDBACK_PAGE + 1}`,
    values: conditions.flatMap(([, ...values]) => values),
  };
}

const WITH_WORD = 'feedback.id IN (SELECT feedback_id FROM feedback_words WHERE word >= ? AND word < ?)';

/** The rows of several queries, read together. */
export async function findFeedbackLists(
  { d1 }: Database,
  queries: readonly FeedbackListQuery[],
): Promise<StoredFeedback[][]> {
  if (queries.length === 0) return [];
  const statements = queries.map(({ sql, values }) => d1.prepare(sql).bind(...values));
  const found = await reach(() => d1.batch<FeedbackRow>(statements));
  return found.map(({ results }) => results.map(toStored));
}

/** A published question with its answer. */
export interface PublishedAnswer {
  id: number;
  campaign: string;
  office: string;
  publicQuestion: string;
  publicAnswer: string;
  publishedAt: number;
  sample: number;
}

/** The one guard of what is public. ?1 says whether sample data is shown. */
const IS_PUBLIC = `publication = 'published' AND state = 'answered' AND sample <= ?1`;

const PUBLISHED = `SELECT id, campaign, office, public_question AS publicQuestion, public_answer AS publicAnswer,
  published_at AS publishedAt, sample FROM feedback WHERE ${IS_PUBLIC}`;
export const PUBLISHED_ALL = `${PUBLISHED} ORDER BY published_at DESC, id DESC LIMIT ?2`;
export const PUBLISHED_OF = `${PUBLISHED} AND campaign = ?3 ORDER BY published_at DESC, id DESC LIMIT ?2`;

/** The newest published answers, of one campaign or (null) of all. */
export async function findPublished(
  { d1 }: Database,
  { campaign, samples, limit }: { campaign: string | null; samples: boolean; limit: number },
): Promise<PublishedAnswer[]> {
  const statement =
    campaign === null
      ? d1.prepare(PUBLISHED_ALL).bind(Number(samples), limit)
      : d1.prepare(PUBLISHED_OF).bind(Number(samples), limit, campaign);
  const { results } = await reach(() => statement.all<PublishedAnswer>());
  return results;
}
