import { PAPER_LIMITS } from '#domain/attachment/constants.ts';
import type { AuditAction } from '#domain/audit/constants.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';

/** A change of a dossier's files, made on the dossier as it was read. */
interface PaperChange {
  code: string;
  accessHash: string;
  version: number;
  changeId: string;
  at: number;
  paper: { id: string; key: string };
}

/**
 * The dossier's version stays: what its holders have typed meanwhile is built on is the same. It only has to be the
 * one by which the change was found to be allowed.
 */
const TOUCH = `UPDATE nominations SET change_id = ?4, changed_at = ?5
  WHERE code = ?1 AND access_hash = ?2 AND version = ?3`;

/** An upload that came through, and what was found in it. */
export interface Arrival extends PaperChange {
  /** The dossier's, when its files were found to be open. */
  state: State;
  name: string;
  mediaType: string;
  sha256: string;
}

/** Counted once more: an upload that was given up doesn't count, yet may come through. */
const HAS_ROOM = `(SELECT count(*) < ${PAPER_LIMITS.files} AND coalesce(sum(other.bytes), 0)
    + (SELECT bytes FROM papers WHERE id = ?6) <= ${PAPER_LIMITS.dossier}
  FROM papers AS other
  WHERE other.nomination_id = nominations.id AND other.id <> ?6 AND other.stored_at IS NOT NULL)`;
const MINE = `EXISTS (SELECT 1 FROM papers WHERE id = ?6 AND key = ?7 AND stored_at IS NULL)`;

const STORE = `UPDATE papers SET name = ?4, media_type = ?5, sha256 = ?6, stored_at = ?7
  WHERE id = ?1 AND key = ?2 AND EXISTS (SELECT 1 FROM nominations WHERE id = nomination_id AND change_id = ?3)`;

/**
 * From now on the file belongs to the dossier.
 * @returns false, and nothing is stored, when the dossier was changed since that version or has no room, or another
 * try took the upload over.
 */
export async function storeArrival(db: Database, arrival: Arrival): Promise<boolean> {
  const { code, accessHash, version, state, changeId, at, paper, name, mediaType, sha256 } = arrival;
  const [touched, stored] = await writeTogether(db, [
    db.d1
      .prepare(`${TOUCH} AND state = ?8 AND ${MINE} AND ${HAS_ROOM}`)
      .bind(code, accessHash, version, changeId, at, paper.id, paper.key, state),
    db.d1.prepare(STORE).bind(paper.id, paper.key, changeId, name, mediaType, sha256, at),
    audit(db, arrival, 'add-paper'),
  ]);
  if (touched !== stored) throw new Error(`An upload wrote ${touched} and ${stored} rows.`);
  return touched === 1;
}

const REMOVE = `DELETE FROM papers
  WHERE id = ?1 AND key = ?2 AND EXISTS (SELECT 1 FROM nominations WHERE id = nomination_id AND change_id = ?3)`;

/** @returns false, and nothing is removed, when the dossier was changed since that version or hasn't the file. */
export async function storeRemoval(db: Database, change: PaperChange): Promise<boolean> {
  const { code, accessHash, version, changeId, at, paper } = change;
  const has = 'EXISTS (SELECT 1 FROM papers WHERE id = ?6 AND key = ?7 AND nomination_id = nominations.id)';
  const [touched] = await writeTogether(db, [
    db.d1.prepare(`${TOUCH} AND ${has}`).bind(code, accessHash, version, changeId, at, paper.id, paper.key),
    db.d1.prepare(REMOVE).bind(paper.id, paper.key, changeId),
    audit(db, change, 'remove-paper'),
  ]);
  return touched === 1;
}

function audit(db: Database, { code, changeId, at }: PaperChange, action: AuditAction): D1PreparedStatement {
  const actor = { kind: 'nominator' } as const;
  return auditStatement(
    db,
    { entity: 'nomination', id: code, action, from: null, to: null, actor, at },
    changeId,
  );
}
