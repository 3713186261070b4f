import type { AuditAction } from '#domain/audit/constants.ts';
import type { EntrySort } from '#domain/registration/schema.ts';
import type { EntryState } from '#domain/registration/states.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';

/** What the sender wrote, but for what is private. */
export interface EntryContent {
  /** The registering body; empty for a commitment. */
  body: string;
  area: string;
  targetDate: string;
  /** Ids of the plan's measures or undertakings. */
  promises: string[];
  /** Measures in the sender's own words. */
  own: string;
}

/** The private part. */
export interface EntryPerson {
  name: string;
  contact: string;
}

export interface NewEntry {
  code: string;
  accessHash: string;
  campaign: string;
  sort: EntrySort;
  kind: string;
  place: string;
  period: string;
  content: EntryContent;
  person: EntryPerson;
  state: EntryState;
  changeId: string;
  keyHash: string;
  contentHash: string;
  unproven: boolean;
  sample: boolean;
  consentVersion: string;
  at: number;
}

/** An entry with its private part, for its holder and for the staff of its office. */
export interface StoredEntry extends EntryPerson {
  code: string;
  campaign: string;
  sort: EntrySort;
  kind: string;
  place: string;
  period: string;
  content: EntryContent;
  state: EntryState;
  version: number;
  unproven: boolean;
  sample: boolean;
  consentVersion: string;
  createdAt: number;
  stateSince: number;
}

const INSERT = `INSERT INTO register_entries
  (code, access_hash, campaign, sort, kind, place, period, content, state, version, change_id, key_hash, content_hash,
   unproven, sample, consent_version, created_at, state_since)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16) ON CONFLICT DO NOTHING`;

const THIS_CHANGE = 'EXISTS (SELECT 1 FROM register_entries WHERE code = ?1 AND change_id = ?2)';

const KEEP_PERSON = `INSERT INTO register_persons (code, name, name_key, contact)
  SELECT ?1, ?3, ?4, ?5 WHERE ${THIS_CHANGE}
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, contact = excluded.contact`;

function personStatement(
  { d1 }: Database,
  { code, changeId, person, content }: Pick<NewEntry, 'code' | 'changeId' | 'person' | 'content'>,
): D1PreparedStatement {
  const { name, contact } = person;
  const words = plainWords(name || `${content.body} ${content.area}`);
  return d1.prepare(KEEP_PERSON).bind(code, changeId, name, words, contact);
}

/**
 * Stores the entry with its private part and an audit line.
 * @returns false, and nothing is stored, when the code or the key is taken.
 */
export async function insertEntry(db: Database, row: NewEntry): Promise<boolean> {
  const insert = db.d1
    .prepare(INSERT)
    .bind(
      ...[row.code, row.accessHash, row.campaign, row.sort, row.kind, row.place, row.period],
      ...[JSON.stringify(row.content), row.state, row.changeId, row.keyHash, row.contentHash],
      ...[Number(row.unproven), Number(row.sample), row.consentVersion, row.at],
    );
  const event: AuditEvent = {
    entity: 'entry',
    id: row.code,
    action: 'create',
    from: null,
    to: row.state,
    actor: { kind: 'citizen' },
    at: row.at,
  };
  const [inserted] = await writeTogether(db, [
    insert,
    personStatement(db, row),
    auditStatement(db, event, row.changeId),
  ]);
  return inserted === 1;
}

/** The entry that was sent with the key. */
export async function findEntryByKey(
  { d1 }: Database,
  keyHash: string,
): Promise<{ code: string; state: EntryState; contentHash: string } | null> {
  return reach(() =>
    d1
      .prepare('SELECT code, state, content_hash AS contentHash FROM register_entries WHERE key_hash = ?1')
      .bind(keyHash)
      .first(),
  );
}

export const ENTRY_COLUMNS = `entry.code, campaign, sort, kind, place, period, content, state, version, unproven, sample,
  consent_version AS consentVersion, created_at AS createdAt, state_since AS stateSince,
  coalesce(person.name, '') AS name, coalesce(person.contact, '') AS contact`;

export const ENTRY_TABLES =
  'register_entries AS entry LEFT JOIN register_persons AS person ON person.code = entry.code';

/** As the database gives it. */
export type EntryRow = Omit<StoredEntry, 'content' | 'unproven' | 'sample'> & {
  content: string;
  unproven: number;
  sample: number;
};

export function toEntry({ content, unproven, sample, ...row }: EntryRow): StoredEntry {
  return { ...row, content: JSON.parse(content), unproven: unproven === 1, sample: sample === 1 };
}

/** By the hash that code and secret have together, or by the code alone. */
export async function findEntry(
  { d1 }: Database,
  by: { accessHash: string } | { code: string },
): Promise<StoredEntry | null> {
  const [column, value] = 'code' in by ? ['entry.code', by.code] : ['access_hash', by.accessHash];
  const row = await reach(() =>
    d1
      .prepare(`SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_TABLES} WHERE ${column} = ?1`)
      .bind(value)
      .first<EntryRow>(),
  );
  return row && toEntry(row);
}

/** A change of an entry as it was read. With `corrected`, its words too. */
export interface EntryChange {
  read: Pick<StoredEntry, 'code' | 'state' | 'version'>;
  to: EntryState;
  action: AuditAction;
  actor: AuditEvent['actor'];
  reason?: string | undefined;
  at: number;
  corrected?: {
    kind: string;
    place: string;
    content: EntryContent;
    person: EntryPerson;
    consentVersion: string;
  };
}

const MOVE = `UPDATE register_entries SET state = ?4, version = version + 1, change_id = ?5, state_since = ?6`;
const AS_READ = 'WHERE code = ?1 AND state = ?2 AND version = ?3';

/** @returns false, and nothing is stored, when somebody else changed it meanwhile. */
export async function storeEntryChange(db: Database, change: EntryChange): Promise<boolean> {
  const { read, to, action, actor, reason, at, corrected } = change;
  const changeId = crypto.randomUUID();
  const values = [read.code, read.state, read.version, to, changeId, at];
  const update = corrected
    ? db.d1
        .prepare(`${MOVE}, kind = ?7, place = ?8, content = ?9, consent_version = ?10 ${AS_READ}`)
        .bind(
          ...values,
          ...[corrected.kind, corrected.place, JSON.stringify(corrected.content), corrected.consentVersion],
        )
    : db.d1.prepare(`${MOVE} ${AS_READ}`).bind(...values);
  const event = { entity: 'entry', id: read.code, action, from: read.state, to, actor, reason, at } as const;
  const [updated] = await writeTogether(db, [
    update,
    ...(corrected ? [personStatement(db, { code: read.code, changeId, ...corrected })] : []),
    auditStatement(db, event, changeId),
  ]);
  return updated === 1;
}
