import { type Database, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';
import type { Move } from './moves.ts';

/** Something is noted about a dossier that stays in its state. */
export interface Touch extends Omit<Move, 'from' | 'to' | 'holder' | 'receiving' | 'read'> {
  /** The `changeId` of the dossier as it was read. */
  read: string;
}

/** The version stays: it is what a unit's own typing is compared by. */
const TOUCH = 'UPDATE nominations SET change_id = ?3 WHERE code = ?1 AND change_id = ?2';

/**
 * Stores an audit line, and with it the statements `beside` it, which must ask for the touch's `changeId`.
 * @returns false, and nothing is stored, when the dossier isn't as it was read any more.
 */
export async function storeTouch(
  db: Database,
  touch: Touch,
  beside: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  const { code, read, changeId, action, actor, reason, at, detail } = touch;
  const update = db.d1.prepare(TOUCH).bind(code, read, changeId);
  const line = { entity: 'nomination', id: code, action, from: null, to: null } as const;
  const audit = auditStatement(db, { ...line, actor, reason, at, detail }, changeId);
  const [updated] = await writeTogether(db, [update, ...beside, audit]);
  return updated === 1;
}
