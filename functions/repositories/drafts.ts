import { eq } from 'drizzle-orm';
import type { Draft } from '#domain/nomination/draft.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { nominations } from '../db/schema.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import { contactStatement } from './contacts.ts';

/** A dossier as it is first stored. Hashes only: the code's secret and the key never get here. */
export interface NewDraft {
  code: string;
  accessHash: string;
  keyHash: string;
  contentHash: string;
  changeId: string;
  draft: Draft;
  createdAt: number;
}

/** What it is about is known once it is submitted. */
const INSERT_DRAFT = `INSERT INTO nominations
  (code, access_hash, key_hash, content_hash, campaign, programme, award, receiving, unit,
   state, version, change_id, created_at, changed_at)
  VALUES (?1, ?2, ?3, ?4, '', '', '', '', '', 'draft', 1, ?5, ?6, ?6) ON CONFLICT DO NOTHING`;

const UPSERT_TYPED = `INSERT INTO nomination_drafts (nomination_id, draft)
  SELECT id, ?3 FROM nominations WHERE code = ?1 AND change_id = ?2
  ON CONFLICT (nomination_id) DO UPDATE SET draft = excluded.draft`;

/** The statement that stores what is typed of a dossier, in the batch of the change `changeId`. */
export function typedStatement(
  { d1 }: Database,
  code: string,
  changeId: string,
  typed: Omit<Draft, 'contact'>,
): D1PreparedStatement {
  return d1.prepare(UPSERT_TYPED).bind(code, changeId, JSON.stringify(typed));
}

/**
 * Stores the draft, its contact and an audit line together.
 * @returns false, and nothing is stored, when the code or the key is taken.
 */
export async function insertDraft(db: Database, row: NewDraft): Promise<boolean> {
  const { code, accessHash, keyHash, contentHash, changeId, createdAt } = row;
  const { contact, ...typed } = row.draft;
  const insert = db.d1
    .prepare(INSERT_DRAFT)
    .bind(code, accessHash, keyHash, contentHash, changeId, createdAt);
  const event: AuditEvent = {
    entity: 'nomination',
    id: code,
    action: 'create',
    from: null,
    to: 'draft',
    actor: { kind: 'nominator' },
    at: createdAt,
  };
  const [inserted] = await writeTogether(db, [
    insert,
    typedStatement(db, code, changeId, typed),
    contactStatement(db, code, changeId, contact),
    auditStatement(db, event, changeId),
  ]);
  return inserted === 1;
}

/** A change of what is being typed, made on a version. */
export interface DraftChange {
  code: string;
  accessHash: string;
  version: number;
  changeId: string;
  draft: Draft;
  changedAt: number;
}

/** States in which its holders still write on a dossier; what was submitted stays as it was until they send again. */
const WRITABLE = `('draft', 'submitted', 'redirected', 'supplement-requested')`;

const UPDATE_DRAFT = `UPDATE nominations SET version = version + 1, change_id = ?4, changed_at = ?5
  WHERE code = ?1 AND access_hash = ?2 AND version = ?3 AND state IN ${WRITABLE}`;

/**
 * Stores what was typed and the contact. Typing isn't audited: only what is sent is acted on.
 * @returns false, and nothing is stored, when the dossier isn't theirs, isn't in that version or isn't written on any more.
 */
export async function updateDraft(db: Database, change: DraftChange): Promise<boolean> {
  const { code, accessHash, version, changeId, changedAt } = change;
  const { contact, ...typed } = change.draft;
  const update = db.d1.prepare(UPDATE_DRAFT).bind(code, accessHash, version, changeId, changedAt);
  const [updated] = await writeTogether(db, [
    update,
    typedStatement(db, code, changeId, typed),
    contactStatement(db, code, changeId, contact),
  ]);
  return updated === 1;
}

export interface KnownDraft {
  code: string;
  contentHash: string;
  createdAt: number;
}

/** The dossier that was created with the key, whatever has become of it since. */
export async function findByKey(db: Database, keyHash: string): Promise<KnownDraft | undefined> {
  const { code, contentHash, createdAt } = nominations;
  const [row] = await reach(() =>
    db.orm.select({ code, contentHash, createdAt }).from(nominations).where(eq(nominations.keyHash, keyHash)),
  );
  return row;
}
