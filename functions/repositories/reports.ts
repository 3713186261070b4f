import type { NomineeKind } from '#domain/award/constants.ts';
import type { ReportQuery } from '#domain/report/contract.ts';
import type { Ground } from '#domain/review/grounds.ts';
import type { State } from '#domain/review/states.ts';
import { EVERY } from '#domain/staff/constants.ts';
import type { workingDayCounts } from '#domain/vietnamese/working-days.ts';
import { type Database, reach } from '../db/client.ts';
import { dayOf } from './vietnam-day.ts';

/** The dossiers that were sent under ?1 (campaign) and passed ?2 (office, `*` for any), of round ?3 (empty for any). */
function scope({ office, round }: ReportQuery): string {
  const dossiers =
    office === EVERY
      ? 'nominations AS dossier'
      : `nomination_offices AS passed CROSS JOIN nominations AS dossier ON dossier.id = passed.nomination_id`;
  const passed = office === EVERY ? `?2 = '${EVERY}'` : 'passed.campaign = ?1 AND passed.office = ?2';
  const ofRound = round === '' ? `?3 = ''` : 'dossier.round = ?3';
  return `FROM ${dossiers} %JOIN%
    WHERE ${passed} AND dossier.campaign = ?1 AND dossier.submitted_at IS NOT NULL AND ${ofRound}`;
}

export interface Totals {
  received: number;
  supplemented: number;
  proposed: number;
  awarded: number;
  notAwarded: number;
  rejected: number;
  withdrawn: number;
}

/** A statement of one report; each has the scope's three parameters first. */
const SELECTS = {
  totals: [
    `SELECT count(*) AS received,
       count(*) FILTER (WHERE EXISTS (
         SELECT 1 FROM supplement_requests WHERE nomination_id = dossier.id)) AS supplemented,
       count(*) FILTER (WHERE proposal_id IS NOT NULL
         OR state IN ('proposed', 'forwarded', 'awarded', 'published')) AS proposed,
       count(*) FILTER (WHERE state IN ('awarded', 'published')) AS awarded,
       count(*) FILTER (WHERE state = 'not-awarded') AS notAwarded,
       count(*) FILTER (WHERE state = 'rejected-at-receipt') AS rejected,
       count(*) FILTER (WHERE state = 'withdrawn') AS withdrawn`,
    '',
    '',
  ],
  states: ['SELECT state, count(*) AS count', '', 'GROUP BY state'],
  places: [
    `SELECT coalesce(dossier.content ->> '$.letter.place', '') AS place, count(*) AS count`,
    '',
    'GROUP BY place ORDER BY count DESC, place',
  ],
  offices: [
    'SELECT receiving AS office, count(*) AS count',
    '',
    'GROUP BY receiving ORDER BY count DESC, office',
  ],
  kinds: [
    `SELECT nominee.kind, count(*) AS count, count(*) FILTER (WHERE outcome = 'awarded') AS awarded`,
    'JOIN nominees AS nominee ON nominee.nomination_id = dossier.id',
    'GROUP BY nominee.kind',
  ],
  grounds: [
    'SELECT outcome_ground AS ground, count(*) AS count',
    'JOIN nominees AS nominee ON nominee.nomination_id = dossier.id',
    `AND outcome = 'not-awarded' GROUP BY outcome_ground ORDER BY count DESC, ground`,
  ],
} as const;

export interface Counted {
  totals: Totals;
  states: { state: State; count: number }[];
  places: { place: string; count: number }[];
  offices: { office: string; count: number }[];
  kinds: { kind: NomineeKind; count: number; awarded: number }[];
  grounds: { ground: Ground | null; count: number }[];
  stays: { state: State; value: number; count: number }[];
}

/**
 * How often dossiers stayed how many working days in a state: from the audit line that brought them there to the next
 * that moved them. ?4: working days up to each day as JSON, ?5: the number of its first day.
 */
function staysOf(query: ReportQuery): string {
  const lines = scope(query).replace(
    '%JOIN%',
    `CROSS JOIN audit_events AS event ON event.entity = 'nomination' AND event.entity_id = dossier.code`,
  );
  return `WITH calendar(day, count) AS MATERIALIZED (SELECT key + ?5, value FROM json_each(?4)),
    move(dossier, state, since, until) AS (
      SELECT dossier.id, event.to_state, event.at,
        lead(event.at) OVER (PARTITION BY dossier.id ORDER BY event.id)
      ${lines} AND event.to_state IS NOT NULL AND event.from_state <> event.to_state)
    SELECT state, later.count - earlier.count AS value, count(*) AS count FROM move
      JOIN calendar AS earlier ON earlier.day = ${dayOf('since')}
      JOIN calendar AS later ON later.day = ${dayOf('until')}
    WHERE until IS NOT NULL GROUP BY state, value`;
}

/** Everything that a report counts, read at one moment. */
export async function countForReport(
  { d1 }: Database,
  query: ReportQuery,
  { first, counts }: ReturnType<typeof workingDayCounts>,
): Promise<Counted> {
  const { campaign, office, round } = query;
  const statements = Object.values(SELECTS).map(([select, join, rest]) =>
    d1.prepare(`${select} ${scope(query).replace('%JOIN%', join)} ${rest}`).bind(campaign, office, round),
  );
  const stays = d1.prepare(staysOf(query)).bind(campaign, office, round, JSON.stringify(counts), first);
  const results = await reach(() => d1.batch<never>([...statements, stays]));
  const [totals, states, places, offices, kinds, grounds, times] = results.map((one) => one.results);
  return {
    totals: totals?.[0] ?? NOTHING,
    states: states ?? [],
    places: places ?? [],
    offices: offices ?? [],
    kinds: kinds ?? [],
    grounds: grounds ?? [],
    stays: times ?? [],
  };
}

const NOTHING: Totals = {
  received: 0,
  supplemented: 0,
  proposed: 0,
  awarded: 0,
  notAwarded: 0,
  rejected: 0,
  withdrawn: 0,
};

/** A dossier in an export: what the inbox says of it, and no person. */
export interface ExportRow {
  id: number;
  code: string;
  unit: string;
  programme: string;
  round: string | null;
  award: string;
  receiving: string;
  holder: string | null;
  state: State;
  submittedAt: number;
  stateSince: number | null;
  collectives: number;
  individuals: number;
  awarded: number;
  notAwarded: number;
}

/** The next dossiers of the scope after an id. */
export async function findForExport(
  { d1 }: Database,
  query: ReportQuery,
  after: number,
  limit: number,
): Promise<ExportRow[]> {
  const key = query.office === EVERY ? 'dossier.id' : 'passed.nomination_id';
  const of = (condition: string) =>
    `(SELECT count(*) FROM nominees WHERE nomination_id = dossier.id AND ${condition})`;
  const sql = `SELECT dossier.id, code, unit, programme, dossier.round, award, receiving, dossier.holder, state,
      submitted_at AS submittedAt, state_since AS stateSince,
      ${of("kind <> 'individual'")} AS collectives, ${of("kind = 'individual'")} AS individuals,
      ${of("outcome = 'awarded'")} AS awarded, ${of("outcome = 'not-awarded'")} AS notAwarded
    ${scope(query).replace('%JOIN%', '')} AND ${key} > ?4 ORDER BY ${key} LIMIT ?5`;
  const { results } = await reach(() =>
    d1.prepare(sql).bind(query.campaign, query.office, query.round, after, limit).all<ExportRow>(),
  );
  return results;
}
