import { type Database, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';

/** A draft's link is renewed: from now on another secret opens it. */
export interface Renewal {
  code: string;
  accessHash: string;
  version: number;
  renewedHash: string;
  changeId: string;
  at: number;
}

const RENEW = `UPDATE nominations SET access_hash = ?4, version = version + 1, change_id = ?5
  WHERE code = ?1 AND access_hash = ?2 AND version = ?3`;

/** @returns false, and nothing is stored, when the dossier isn't theirs or isn't in that version. */
export async function storeRenewal(db: Database, renewal: Renewal): Promise<boolean> {
  const { code, accessHash, version, renewedHash, changeId, at } = renewal;
  const update = db.d1.prepare(RENEW).bind(code, accessHash, version, renewedHash, changeId);
  const event: AuditEvent = {
    entity: 'nomination',
    id: code,
    action: 'renew-link',
    from: null,
    to: null,
    actor: { kind: 'nominator' },
    at,
  };
  const [updated] = await writeTogether(db, [update, auditStatement(db, event, changeId)]);
  return updated === 1;
}

const OWN_DRAFT = `nominations WHERE code = ?1 AND access_hash = ?2 AND version = ?3 AND state = 'draft'`;

/**
 * Deletes a draft that was never submitted, contact and list of papers included, with an audit line.
 * @returns false, and nothing is deleted, when it isn't theirs, isn't in that version or isn't a draft any more.
 */
export async function deleteDraft(
  db: Database,
  { code, accessHash, version, at }: Pick<Renewal, 'code' | 'accessHash' | 'version' | 'at'>,
): Promise<boolean> {
  const audit = db.d1.prepare(
    `INSERT INTO audit_events (entity, entity_id, action, from_state, actor_kind, at)
     SELECT 'nomination', code, 'delete', 'draft', 'nominator', ?4 FROM ${OWN_DRAFT}`,
  );
  const remove = db.d1.prepare(`DELETE FROM ${OWN_DRAFT}`);
  const [audited] = await writeTogether(db, [
    audit.bind(code, accessHash, version, at),
    remove.bind(code, accessHash, version),
  ]);
  return audited === 1;
}

/** At most so many drafts are deleted at once. */
const PURGE_SIZE = 200;

/** The condition is written out, not bound, so that the index on drafts serves it. */
const STALE = `SELECT id FROM nominations WHERE state = 'draft' AND changed_at < ?1 ORDER BY changed_at LIMIT ${PURGE_SIZE}`;

/**
 * Deletes some of the drafts last changed before the instant, contacts included, each with an audit line.
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
