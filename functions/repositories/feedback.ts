import type { AuditAction, AuditActor } from '#domain/audit/constants.ts';
import type { Feedback } from '#domain/feedback/schema.ts';
import type { FeedbackStanding } from '#domain/feedback/states.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import type { feedback } from '../db/schema.ts';
import { type AuditEvent, auditStatement } from './audit.ts';

/** Feedback without the hashes that only idempotency and its sender's access need. */
export type StoredFeedback = Omit<
  typeof feedback.$inferSelect,
  'accessHash' | 'keyHash' | 'contentHash' | 'changeId'
>;

/** The columns of `StoredFeedback`, for SQL. */
export const FEEDBACK_COLUMNS = `feedback.id, code, campaign, office, kind, message, name, unproven, state, version, assignee,
  due_on AS dueOn, answer, close_reason AS closeReason, publication, public_question AS publicQuestion,
  public_answer AS publicAnswer, published_at AS publishedAt, sample, created_at AS createdAt, ended_at AS endedAt,
  anonymised_at AS anonymisedAt`;

/** A row as the database gives it, whose truths are numbers. */
export type FeedbackRow = Omit<StoredFeedback, 'unproven' | 'sample'> & { unproven: number; sample: number };

export function toStored({ unproven, sample, ...row }: FeedbackRow): StoredFeedback {
  return { ...row, unproven: unproven === 1, sample: sample === 1 };
}

export interface NewFeedback extends Omit<Feedback, 'notComplaint'> {
  code: string;
  accessHash: string;
  keyHash: string;
  contentHash: string;
  changeId: string;
  office: string;
  unproven: boolean;
  dueOn: string;
  words: readonly string[];
  sample: boolean;
  createdAt: number;
}

const INSERT = `INSERT INTO feedback
  (code, access_hash, key_hash, content_hash, change_id, campaign, office, kind, message, name, unproven, due_on, sample,
   created_at, state, version, publication)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 'new', 1, 'none') ON CONFLICT DO NOTHING`;

const INSERT_WORDS = `INSERT INTO feedback_words (word, feedback_id)
  SELECT value, feedback.id FROM feedback JOIN json_each(?3) WHERE code = ?1 AND change_id = ?2`;

/**
 * Stores feedback as new, with the words it is found by and an audit line.
 * @returns false, and nothing is stored, when the code or the key is taken.
 */
export async function insertFeedback(db: Database, row: NewFeedback): Promise<boolean> {
  const { code, changeId, sample, createdAt, words } = row;
  const insert = db.d1
    .prepare(INSERT)
    .bind(
      ...[code, row.accessHash, row.keyHash, row.contentHash, changeId, row.campaign, row.office, row.kind],
      ...[row.message, row.name, Number(row.unproven), row.dueOn, Number(sample), createdAt],
    );
  const event: AuditEvent = {
    entity: 'feedback',
    id: code,
    action: 'create',
    from: null,
    to: 'new',
    actor: { kind: sample ? 'system' : 'citizen' },
    at: createdAt,
  };
  const [inserted] = await writeTogether(db, [
    insert,
    db.d1.prepare(INSERT_WORDS).bind(code, changeId, JSON.stringify(words)),
    auditStatement(db, event, changeId),
  ]);
  return inserted === 1;
}

/** The feedback that was sent with the key. */
export async function findFeedbackByKey({ d1 }: Database, keyHash: string) {
  return reach(() =>
    d1
      .prepare(
        'SELECT code, campaign, office, due_on AS dueOn, content_hash AS contentHash FROM feedback WHERE key_hash = ?1',
      )
      .bind(keyHash)
      .first<Pick<NewFeedback, 'code' | 'campaign' | 'office' | 'dueOn' | 'contentHash'>>(),
  );
}

/** The feedback of that code. */
export function findFeedback(db: Database, code: string): Promise<StoredFeedback | null> {
  return findBy(db, 'code', code);
}

/** The feedback that code and secret, as one hash, open. */
export function findByAccess(db: Database, accessHash: string): Promise<StoredFeedback | null> {
  return findBy(db, 'access_hash', accessHash);
}

async function findBy({ d1 }: Database, column: 'code' | 'access_hash', value: string) {
  const row = await reach(() =>
    d1
      .prepare(`SELECT ${FEEDBACK_COLUMNS} FROM feedback WHERE ${column} = ?1`)
      .bind(value)
      .first<FeedbackRow>(),
  );
  return row && toStored(row);
}

/** What a change writes into the row; what is left out stays. */
export interface FeedbackSet {
  office?: string;
  assignee?: string | null;
  answer?: string;
  closeReason?: string;
  publicQuestion?: string | null;
  publicAnswer?: string | null;
  publishedAt?: number | null;
  endedAt?: number;
}

/** A change of the feedback as it was read. */
export interface FeedbackChange {
  read: StoredFeedback;
  to: FeedbackStanding;
  set: FeedbackSet;
  action: AuditAction;
  actor: { kind: AuditActor; name?: string };
  reason?: string | undefined;
  detail?: string | undefined;
  at: number;
  /** The sender takes everything back: none of their words stay. */
  blank?: boolean;
}

const COLUMN_NAMES: Record<keyof FeedbackSet, string> = {
  office: 'office',
  assignee: 'assignee',
  answer: 'answer',
  closeReason: 'close_reason',
  publicQuestion: 'public_question',
  publicAnswer: 'public_answer',
  publishedAt: 'published_at',
  endedAt: 'ended_at',
};

/** What goes of the sender's words, and of what answers them. */
export const BLANK = `message = '', name = '', answer = NULL, close_reason = NULL, anonymised_at = ?`;

/**
 * Stores a change, with its audit line.
 * @returns false, and nothing is stored, when somebody else changed it meanwhile.
 */
export async function storeFeedbackChange(db: Database, change: FeedbackChange): Promise<boolean> {
  const { read, to, set, action, actor, reason, detail, at, blank = false } = change;
  const changeId = crypto.randomUUID();
  const columns = (Object.keys(set) as (keyof FeedbackSet)[]).map(
    (name) => [COLUMN_NAMES[name], set[name]] as const,
  );
  const assignments = [
    ...['state = ?', 'publication = ?', 'change_id = ?', 'version = version + 1'],
    ...columns.map(([column]) => `${column} = ?`),
    ...(blank ? [BLANK] : []),
  ];
  const update = db.d1
    .prepare(`UPDATE feedback SET ${assignments.join(', ')} WHERE code = ? AND version = ?`)
    .bind(
      ...[to.state, to.publication, changeId],
      ...columns.map(([, value]) => value ?? null),
      ...(blank ? [at] : []),
      ...[read.code, read.version],
    );
  const event = { entity: 'feedback', id: read.code, action, from: read.state, to: to.state } as const;
  const forget = db.d1
    .prepare(
      'DELETE FROM feedback_words WHERE feedback_id = (SELECT id FROM feedback WHERE code = ?1 AND change_id = ?2)',
    )
    .bind(read.code, changeId);
  const [updated] = await writeTogether(db, [
    update,
    ...(blank ? [forget] : []),
    auditStatement(db, { ...event, actor, reason, detail, at }, changeId),
  ]);
  return updated === 1;
}
