import { type Database, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement } from './audit.ts';

const UPDATE = `UPDATE nominations SET version = version + 1, change_id = ?3
  WHERE code = ?1 AND access_hash = ?2 AND id IN (
    SELECT nomination_id FROM nomination_consents WHERE purpose = 'mail' AND withdrawn_at IS NULL)`;

/** The draft forgets it too, or sending the dossier anew would agree to mails again. */
const UPDATE_DRAFT = `UPDATE nomination_drafts SET draft = json_set(draft, '$.consent.mail', json('false'))
  WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)`;

const WITHDRAW = `UPDATE nomination_consents SET withdrawn_at = ?3 WHERE purpose = 'mail' AND withdrawn_at IS NULL
  AND nomination_id = (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)`;

interface Withdrawal {
  code: string;
  accessHash: string;
  changeId: string;
  at: number;
}

/**
 * Withdraws the consent to mails, with an audit line.
 * @returns false, and nothing is stored, when none was given, or the dossier isn't theirs.
 */
export async function withdrawMailConsent(
  db: Database,
  { code, accessHash, changeId, at }: Withdrawal,
): Promise<boolean> {
  const event: AuditEvent = {
    entity: 'nomination',
    id: code,
    action: 'stop-mails',
    from: null,
    to: null,
    actor: { kind: 'nominator' },
    at,
  };
  const [updated] = await writeTogether(db, [
    db.d1.prepare(UPDATE).bind(code, accessHash, changeId),
    db.d1.prepare(UPDATE_DRAFT).bind(code, changeId),
    db.d1.prepare(WITHDRAW).bind(code, changeId, at),
    auditStatement(db, event, changeId),
  ]);
  return updated === 1;
}
