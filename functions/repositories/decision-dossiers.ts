import type { ProposedNominee } from '#domain/decision/judge.ts';
import type { DecisionPlace } from '#domain/decision/schema.ts';
import type { Ground } from '#domain/review/grounds.ts';
import type { Standing } from '#domain/review/transition.ts';
import { type Database, reach } from '../db/client.ts';

/** A nominee of a dossier that waits for a decision, or had one. */
export interface DossierNominee extends ProposedNominee {
  ground: Ground | null;
  achievement: string;
}

/** A dossier as far as decisions ask: no contact, no birth year. */
export interface DecisionDossier extends Standing {
  code: string;
  campaign: string;
  programme: string;
  round: string | null;
  holder: string | null;
  unit: string;
  /** The unit, the body above it and the collectives proposed, by name. */
  units: string[];
  recused: number[];
  nominees: DossierNominee[];
}

type Row = Omit<DecisionDossier, 'units' | 'recused' | 'nominees'> &
  Record<'superior' | 'recused' | 'nominees', string>;

const FROM_CONTENT = (field: string) => `coalesce(json_extract(dossier.content,
  '$.nominees[' || n.position || '].${field}'), '')`;

const SELECT = `SELECT code, state, version, interrupted, campaign, programme, round, holder, unit,
  coalesce(content ->> '$.unit.superior', '') AS superior,
  (SELECT json_group_array(staff_id) FROM recusals WHERE nomination_id = dossier.id) AS recused,
  (SELECT json_group_array(json_object('position', n.position, 'kind', n.kind, 'name', n.name, 'award', n.award,
    'proposedAward', n.proposed_award, 'finding', n.finding, 'ground', n.ground, 'findingNote', n.finding_note,
    'outcome', n.outcome, 'title', ${FROM_CONTENT('title')},
    'body', iif(n.kind = 'collective', ${FROM_CONTENT('superior')}, ${FROM_CONTENT('body')}),
    'posthumous', json(iif(${FROM_CONTENT('posthumous')} = 1, 'true', 'false')),
    'achievement', ${FROM_CONTENT('achievement')}
  )) FROM (SELECT * FROM nominees WHERE nomination_id = dossier.id ORDER BY position) AS n) AS nominees
  FROM nominations AS dossier`;

function toDossier({ superior, recused, nominees, ...row }: Row): DecisionDossier {
  const read: DossierNominee[] = JSON.parse(nominees);
  const collectives = read.filter(({ kind }) => kind === 'collective').map(({ name }) => name);
  return {
    ...row,
    units: [row.unit, superior, ...collectives].filter(Boolean),
    recused: JSON.parse(recused),
    nominees: read,
  };
}

/** The dossiers of those codes, by code; one that isn't there is left out. */
export async function findDecisionDossiers(
  { d1 }: Database,
  codes: readonly string[],
): Promise<Map<string, DecisionDossier>> {
  const select = d1.prepare(`${SELECT} WHERE code IN (SELECT value FROM json_each(?1))`);
  const { results } = await reach(() => select.bind(JSON.stringify(codes)).all<Row>());
  return new Map(results.map((row) => [row.code, toDossier(row)]));
}

/** Dossiers of one answer. */
const MOST_WAITING = 200;

const WAITING = `campaign = ?1 AND holder = ?2 AND state IN ('proposed', 'forwarded')`;

/** Dossiers that wait for a decision there, the oldest first, and whether there are more than one answer carries. */
export async function listWaiting(
  { d1 }: Database,
  { campaign, deciding, programme, round }: DecisionPlace,
): Promise<{ dossiers: DecisionDossier[]; more: boolean }> {
  const select = d1.prepare(
    `${SELECT} WHERE ${WAITING} AND programme = ?3 AND round IS ?4 ORDER BY submitted_at, id LIMIT ${MOST_WAITING + 1}`,
  );
  const { results } = await reach(() => select.bind(campaign, deciding, programme, round).all<Row>());
  return { dossiers: results.slice(0, MOST_WAITING).map(toDossier), more: results.length > MOST_WAITING };
}

/** How many dossiers and nominees wait, by campaign, programme, round and deciding office. */
export async function countWaiting({ d1 }: Database) {
  const count = d1.prepare(
    `SELECT campaign, programme, round, holder AS deciding, count(DISTINCT dossier.id) AS dossiers,
       count(n.id) AS nominees
     FROM nominations AS dossier INDEXED BY nominations_waiting
       CROSS JOIN nominees AS n ON n.nomination_id = dossier.id AND n.outcome IS NULL AND n.finding = 'meets'
     WHERE state IN ('proposed', 'forwarded') AND holder IS NOT NULL
     GROUP BY campaign, programme, round, holder ORDER BY campaign, programme, round, holder`,
  );
  const { results } = await reach(() => count.all<DecisionPlace & { dossiers: number; nominees: number }>());
  return results;
}
