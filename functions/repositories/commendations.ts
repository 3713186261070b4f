import { eq } from 'drizzle-orm';
import type { AuditAction } from '#domain/audit/constants.ts';
import type { Commendation, CommendationState } from '#domain/commendation/schema.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { commendations } from '../db/schema.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import type { StoredCommendation } from './commendation-lists.ts';

export interface NewCommendation extends Omit<Commendation, 'consent'> {
  id: string;
  keyHash: string;
  contentHash: string;
  changeId: string;
  sample: boolean;
  createdAt: number;
}

const INSERT = `INSERT INTO commendations
  (id, target, message, name, place, state, version, change_id, key_hash, content_hash, sample, created_at)
  VALUES (?1, ?2, ?3, ?4, ?5, 'pending', 1, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING`;

/**
 * Stores the commendation as pending, with an audit line.
 * @returns false, and nothing is stored, when the id or the key is taken.
 */
export async function insertCommendation(db: Database, row: NewCommendation): Promise<boolean> {
  const { id, target, message, name, place, changeId, keyHash, contentHash, sample, createdAt } = row;
  const insert = db.d1
    .prepare(INSERT)
    .bind(id, target, message, name, place, changeId, keyHash, contentHash, Number(sample), createdAt);
  const event: AuditEvent = {
    entity: 'commendation',
    id,
    action: 'create',
    from: null,
    to: 'pending',
    actor: { kind: sample ? 'system' : 'citizen' },
    at: createdAt,
  };
  const [inserted] = await writeTogether(db, [insert, auditStatement(db, event, changeId)]);
  return inserted === 1;
}

/** The commendation that was sent with the key. */
export async function findCommendationByKey(db: Database, keyHash: string) {
  const { id, state, contentHash } = commendations;
  const [row] = await reach(() =>
    db.orm.select({ id, state, contentHash }).from(commendations).where(eq(commendations.keyHash, keyHash)),
  );
  return row;
}

/** A moderator's decision on the commendation as they read it. */
export interface Decision {
  read: StoredCommendation;
  to: CommendationState;
  action: AuditAction;
  actor: { kind: 'staff' | 'system'; name?: string };
  changeId: string;
  at: number;
}

const DECIDE = `UPDATE commendations SET state = ?4, version = version + 1, change_id = ?5, decided_at = ?6
  WHERE id = ?1 AND state = ?2 AND version = ?3`;

/** @returns false, and nothing is stored, when somebody else decided meanwhile. */
export async function storeDecision(db: Database, decision: Decision): Promise<boolean> {
  const { read, to, action, actor, changeId, at } = decision;
  const update = db.d1.prepare(DECIDE).bind(read.id, read.state, read.version, to, changeId, at);
  const event = { entity: 'commendation', id: read.id, action, from: read.state, to, actor, at } as const;
  const [updated] = await writeTogether(db, [update, auditStatement(db, event, changeId)]);
  return updated === 1;
}
