import { CONSENT_PURPOSES, CONSENT_VERSION } from '#domain/nomination/constants.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import type { Database } from '../db/client.ts';

/** A consent given again after it was withdrawn, or in a new wording, counts from now. */
const GIVE = `INSERT INTO nomination_consents (nomination_id, purpose, version, given_at)
  SELECT id, ?3, ?4, ?5 FROM nominations WHERE code = ?1 AND change_id = ?2
  ON CONFLICT (nomination_id, purpose) DO UPDATE
  SET version = excluded.version, given_at = excluded.given_at, withdrawn_at = NULL
  WHERE version <> excluded.version OR withdrawn_at IS NOT NULL`;

const WITHDRAW = `UPDATE nomination_consents SET withdrawn_at = ?4 WHERE purpose = ?3 AND withdrawn_at IS NULL
  AND nomination_id = (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)`;

interface Consents {
  code: string;
  changeId: string;
  consent: Nomination['consent'];
  at: number;
  /** Whether any may have been given before. */
  again: boolean;
}

/** The statements that keep what was agreed to, each purpose apart, in the batch of the change `changeId`. */
export function consentStatements(
  { d1 }: Database,
  { code, changeId, consent, at, again }: Consents,
): D1PreparedStatement[] {
  return CONSENT_PURPOSES.flatMap((purpose) => {
    if (consent[purpose]) return [d1.prepare(GIVE).bind(code, changeId, purpose, CONSENT_VERSION, at)];
    return again ? [d1.prepare(WITHDRAW).bind(code, changeId, purpose, at)] : [];
  });
}
