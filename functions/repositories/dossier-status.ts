import type { AuditAction } from '#domain/audit/constants.ts';
import type { NomineeKind } from '#domain/award/constants.ts';
import type { Ground, Outcome } from '#domain/review/grounds.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, reach } from '../db/client.ts';
import { MAILS_AGREED, MAILS_AS_JSON, type WrittenMail } from './mails.ts';
import { type OpenSupplement, readSupplement, SUPPLEMENT_AS_JSON } from './supplements.ts';
import { SUBMISSIONS_AS_JSON, type SubmissionMark } from './versions.ts';

/** A move of a dossier, by its audit line. */
export interface HistoryMove {
  action: AuditAction;
  from: State;
  state: State;
  at: number;
  reason: string | null;
}

/** A nominee, and what became of it: of an award the line on the honour roll. */
export interface StatusNominee {
  kind: NomineeKind;
  name: string;
  outcome: Outcome | null;
  award: string | null;
  ground: Ground | null;
  line: { campaign: string; slug: string; anchor: string; place: number; published: boolean } | null;
  notice: string | null;
}

/** What a look-up reads: neither contact nor achievements. */
export interface DossierStatus {
  code: string;
  state: State;
  /** The state before an interruption. */
  interrupted: State | null;
  version: number;
  unit: string;
  campaign: string;
  programme: string;
  award: string;
  round: string | null;
  /** Id of the office that has it now; a redirected dossier has left its route. */
  receiving: string;
  submittedAt: number | null;
  history: HistoryMove[];
  nominees: StatusNominee[];
  submissions: SubmissionMark[];
  supplement: OpenSupplement | null;
  mails: WrittenMail[];
  /** Whether mails are agreed to now. */
  mailed: boolean;
}

type Listed = 'history' | 'nominees' | 'submissions' | 'mails';
type StatusRow = Omit<DossierStatus, Listed | 'supplement' | 'mailed'> &
  Record<Listed, string> & { supplement: string | null; mailed: number };

/** The last confirmed decision about the same line of the honour roll says what became of it there. */
const NOMINEES = `SELECT n.kind, n.name, n.outcome, n.outcome_award AS award, n.outcome_ground AS ground,
    iif(line.anchor IS NULL, NULL, json_object('campaign', award.campaign, 'slug', award.slug, 'anchor', line.anchor,
      'place', line.position, 'published', json(iif(award.published_at IS NULL, 'false', 'true')))) AS line,
    (SELECT change.notice FROM decisions AS later
      JOIN decision_recipients AS change ON change.decision_id = later.id AND change.anchor = line.anchor
      WHERE later.about = award.id AND later.state = 'confirmed'
      ORDER BY later.confirmed_at DESC, later.id DESC LIMIT 1) AS notice
  FROM nominees AS n
  LEFT JOIN decisions AS award ON award.id = n.decision_id AND n.outcome = 'awarded'
  LEFT JOIN decision_recipients AS line ON line.decision_id = award.id AND line.nomination_id = n.nomination_id
    AND line.nominee_position = n.position
  WHERE n.nomination_id = nominations.id ORDER BY n.position`;

/** One statement, by one index, whatever was typed: right, wrong and absent cost the same search. */
const SELECT_STATUS = `SELECT code, state, interrupted, version, unit, campaign, programme, award, round, receiving,
  submitted_at AS submittedAt,
  (SELECT json_group_array(json_object(
    'action', action, 'from', from_state, 'state', to_state, 'at', at, 'reason', reason)) FROM (
    SELECT action, from_state, to_state, at, reason FROM audit_events
    WHERE entity = 'nomination' AND entity_id = code AND from_state IS NOT NULL AND to_state IS NOT NULL ORDER BY id
  )) AS history,
  (SELECT json_group_array(json_object('kind', kind, 'name', name, 'outcome', outcome, 'award', award,
    'ground', ground, 'notice', notice, 'line', json(line))) FROM (${NOMINEES})) AS nominees,
  ${SUBMISSIONS_AS_JSON} AS submissions, ${SUPPLEMENT_AS_JSON} AS supplement,
  ${MAILS_AS_JSON} AS mails, ${MAILS_AGREED} AS mailed
  FROM nominations WHERE access_hash = ?1`;

/** Where the dossier stands and how it got there: every audit line that moved it, the oldest first. */
export async function findStatus({ d1 }: Database, accessHash: string): Promise<DossierStatus | undefined> {
  const row = await reach(() => d1.prepare(SELECT_STATUS).bind(accessHash).first<StatusRow>());
  if (!row) return undefined;
  return {
    ...row,
    history: JSON.parse(row.history),
    nominees: JSON.parse(row.nominees),
    submissions: JSON.parse(row.submissions),
    supplement: readSupplement(row.supplement),
    mails: JSON.parse(row.mails),
    mailed: row.mailed === 1,
  };
}
