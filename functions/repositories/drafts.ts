import { eq } from 'drizzle-orm';
import type { Nomination } from '#domain/nomination/schema.ts';
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
  consentVersion: string;
  changeId: string;
  receiving: string;
  nomination: Nomination;
  createdAt: number;
}

const INSERT_DRAFT = `INSERT INTO nominations
  (code, access_hash, key_hash, content_hash, consent_version, campaign, programme, award, round, receiving, unit,
   state, version, change_id, content, created_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'draft', 1, ?12, ?13, ?14) ON CONFLICT DO NOTHING`;

/**
 * Stores the draft, its contact and an audit line together.
 * @returns false, and nothing is stored, when the code or the key is taken.
 */
export async function insertDraft(db: Database, draft: NewDraft): Promise<boolean> {
  const { code, accessHash, keyHash, contentHash, consentVersion, changeId, receiving, createdAt } = draft;
  const { contact, ...content } = draft.nomination;
  const { campaign, programme, award, round } = content.choice;
  const insert = db.d1
    .prepare(INSERT_DRAFT)
    .bind(
      code,
      accessHash,
      keyHash,
      contentHash,
      consentVersion,
      campaign,
      programme,
      award,
      round,
      receiving,
      content.unit.name,
      changeId,
      JSON.stringify(content),
      createdAt,
    );
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
    contactStatement(db, code, changeId, contact),
    auditStatement(db, event, changeId),
  ]);
  return inserted === 1;
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

/** At most so many drafts are deleted at once. */
const PURGE_SIZE = 200;

/** The condition is written out, not bound, so that the index on drafts serves it. */
const STALE = `SELECT id FROM nominations WHERE state = 'draft' AND created_at < ?1 ORDER BY created_at LIMIT ${PURGE_SIZE}`;

/**
 * Deletes some of the drafts created before the instant, contacts included, each with an audit line.
 * @returns how many; 0 when none is left.
 */
export async function purgeSomeDrafts({ d1, ...db }: Database, before: number, at: number): Promise<number> {
  const audit = d1.prepare(
    `INSERT INTO audit_events (entity, entity_id, action, from_state, actor_kind, at)
     SELECT 'nomination', code, 'purge', 'draft', 'system', ?2 FROM nominations WHERE id IN (${STALE})`,
  );
  const remove = d1.prepare(`DELETE FROM nominations WHERE id IN (${STALE})`);
  const [audited] = await writeTogether({ d1, ...db }, [audit.bind(before, at), remove.bind(before)]);
  return audited ?? 0;
}
