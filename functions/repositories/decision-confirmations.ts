import type { AuditAction } from '#domain/audit/constants.ts';
import type { Ground, Outcome } from '#domain/review/grounds.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';
import type { DecisionChange } from './decision-records.ts';
import { mailStatement, type NewMail } from './mails.ts';

/** What becomes of a dossier by a decision: on to `to`, or, while others of its nominees wait, one version on. */
export interface DecidedDossier {
  code: string;
  version: number;
  from: State;
  to: State;
  /** Id of the office that has it then. */
  holder: string | null;
}

/** What becomes of a nominee. */
export interface DecidedNominee {
  code: string;
  position: number;
  outcome: Outcome;
  award: string | null;
  ground: Ground | null;
}

export interface Confirmation extends DecisionChange {
  dossiers: readonly DecidedDossier[];
  nominees: readonly DecidedNominee[];
  mails: readonly NewMail[];
}

/** SQL: every dossier of the list `?<at>` still is as it was read. */
export const AS_READ = (
  at: number,
) => `json_array_length(?${at}) = (SELECT count(*) FROM json_each(?${at}) AS read
    JOIN nominations ON nominations.code = read.value ->> 'code' AND nominations.version = read.value ->> 'version'
      AND nominations.state = read.value ->> 'from')`;

const CONFIRM = `UPDATE decisions SET state = 'confirmed', version = version + 1, change_id = ?3, confirmed_by = ?4,
  confirmed_at = ?5 WHERE id = ?1 AND version = ?2 AND state = 'recorded' AND recorded_by <> ?4
  AND ${AS_READ(6)}`;

const CHANGED = 'EXISTS (SELECT 1 FROM decisions WHERE id = ?1 AND change_id = ?2)';

const DECIDE = `UPDATE nominees SET outcome = done.value ->> 'outcome', outcome_award = done.value ->> 'award',
  outcome_ground = done.value ->> 'ground', decision_id = ?1
  FROM json_each(?3) AS done JOIN nominations ON nominations.code = done.value ->> 'code'
  WHERE nominees.nomination_id = nominations.id AND nominees.position = done.value ->> 'position' AND ${CHANGED}`;

const MOVE = `UPDATE nominations SET state = read.value ->> 'to', version = version + 1, change_id = ?2,
  holder = read.value ->> 'holder', state_since = CASE WHEN state = read.value ->> 'to' THEN state_since ELSE ?4 END
  FROM json_each(?3) AS read WHERE nominations.code = read.value ->> 'code' AND ${CHANGED}`;

/** A line for each dossier; one that stays in its state moves nothing and says so. */
const AUDIT = `INSERT INTO audit_events
  (entity, entity_id, action, from_state, to_state, actor_kind, actor, at, detail)
  SELECT 'nomination', read.value ->> 'code', ?6, iif(moves, read.value ->> 'from', NULL),
    iif(moves, read.value ->> 'to', NULL), ?7, ?5, ?4, json_object('decision', ?1)
  FROM (SELECT value, value ->> 'from' <> value ->> 'to' AS moves, key FROM json_each(?3)) AS read
  WHERE ${CHANGED} ORDER BY read.key`;

/** The statements that move the dossiers by the change of a decision, each with its audit line. */
export function moveStatements(
  { d1 }: Database,
  {
    id,
    changeId,
    at,
    by,
    action,
    dossiers,
  }: Omit<DecisionChange, 'version' | 'by'> & {
    /** Null for the portal itself. */
    by: string | null;
    action: AuditAction;
    dossiers: readonly DecidedDossier[];
  },
): D1PreparedStatement[] {
  const read = JSON.stringify(dossiers);
  return [
    d1.prepare(MOVE).bind(id, changeId, read, at),
    d1.prepare(AUDIT).bind(id, changeId, read, at, by, action, by === null ? 'system' : 'staff'),
  ];
}

/**
 * Confirms a decision with all that comes of it, as one batch.
 * @returns false, and nothing at all is stored, when the decision or one of the dossiers changed meanwhile.
 */
export async function storeConfirmation(db: Database, confirmation: Confirmation): Promise<boolean> {
  const { id, version, changeId, by, at, dossiers, nominees, mails } = confirmation;
  const { d1 } = db;
  const event = {
    entity: 'decision',
    id: String(id),
    action: 'confirm',
    from: 'recorded',
    to: 'confirmed',
    actor: { kind: 'staff', name: by },
    at,
  } as const;
  const [updated] = await writeTogether(db, [
    d1.prepare(CONFIRM).bind(id, version, changeId, by, at, JSON.stringify(dossiers)),
    d1.prepare(DECIDE).bind(id, changeId, JSON.stringify(nominees)),
    ...moveStatements(db, { id, changeId, at, by, action: 'award', dossiers }),
    mailStatement(db, ...mails),
    auditStatement(db, event, changeId),
  ]);
  return updated === 1;
}
