import type { NomineeKind } from '#domain/award/constants.ts';
import type { Assessment } from '#domain/review/contract.ts';
import type { Finding, Ground, Outcome } from '#domain/review/grounds.ts';
import type { Database } from '../db/client.ts';

/** A nominee with what was found of them and what became of them. */
export interface AssessedNominee {
  position: number;
  kind: NomineeKind;
  name: string;
  nameKey: string;
  award: string;
  finding: Finding | null;
  ground: Ground | null;
  proposedAward: string | null;
  note: string | null;
  outcome: Outcome | null;
  outcomeAward: string | null;
  outcomeGround: Ground | null;
  decision: number | null;
}

/** SQL for a column of a query on `nominations`: its nominees as JSON, in order. */
export const NOMINEES_AS_JSON = `(SELECT json_group_array(json_object(
    'position', position, 'kind', kind, 'name', name, 'nameKey', name_key, 'award', award,
    'finding', finding, 'ground', ground, 'proposedAward', proposed_award, 'note', finding_note,
    'outcome', outcome, 'outcomeAward', outcome_award, 'outcomeGround', outcome_ground, 'decision', decision_id)) FROM (
    SELECT * FROM nominees WHERE nomination_id = nominations.id ORDER BY position
  ))`;

/** A change of a dossier in whose batch a statement runs. */
interface InChange {
  code: string;
  changeId: string;
}

const OF_CHANGE = 'nomination_id = (SELECT id FROM nominations WHERE code = ?1 AND change_id = ?2)';

const ASSESS = `UPDATE nominees SET finding = one.value ->> 'finding', ground = one.value ->> 'ground',
    proposed_award = one.value ->> 'award', finding_note = one.value ->> 'note', assessed_by = ?4, assessed_at = ?5
  FROM json_each(?3) AS one WHERE nominees.position = one.value ->> 'position' AND ${OF_CHANGE}`;

/** The statement that stores what was found of some nominees. */
export function assessStatement(
  { d1 }: Database,
  { code, changeId, by, at }: InChange & { by: string; at: number },
  findings: readonly Assessment[],
): D1PreparedStatement {
  return d1.prepare(ASSESS).bind(code, changeId, JSON.stringify(findings), by, at);
}

const FORGET = `UPDATE nominees SET finding = NULL, ground = NULL, proposed_award = NULL, finding_note = NULL,
    assessed_by = NULL, assessed_at = NULL
  WHERE position IN (SELECT value FROM json_each(?3)) AND ${OF_CHANGE}`;

/** The statement that takes back what was found of the nominees at these positions. */
export function forgetFindingsStatement(
  { d1 }: Database,
  { code, changeId }: InChange,
  positions: readonly number[],
): D1PreparedStatement {
  return d1.prepare(FORGET).bind(code, changeId, JSON.stringify(positions));
}

/**
 * The statement by which none of a dossier's nominees of whom nothing is decided is awarded: on the ground that was
 * found of each, or else on this one.
 */
export function declineStatement(
  { d1 }: Database,
  { code, changeId, ground }: InChange & { ground: Ground },
): D1PreparedStatement {
  return d1
    .prepare(
      `UPDATE nominees SET outcome = 'not-awarded', outcome_ground = coalesce(ground, ?3) WHERE outcome IS NULL AND ${OF_CHANGE}`,
    )
    .bind(code, changeId, ground);
}
