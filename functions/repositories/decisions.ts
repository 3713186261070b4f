import type { DecisionState } from '#domain/decision/constants.ts';
import type { DecisionLine, KeptDecision } from '#domain/decision/roll.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import { type Database, reach } from '../db/client.ts';
import { granted } from './granted.ts';
import { nameOf } from './members.ts';

/** A decision as kept, without its lines. */
export interface DecisionRow extends Omit<KeptDecision, 'lines'> {
  id: number;
  about: number | null;
  deciding: string;
  state: DecisionState;
  version: number;
  names: number;
  /** E-mail of who recorded it. */
  recordedBy: string;
  /** Their name, where the portal knows it. */
  recorder: string;
  recordedAt: number;
  confirmedBy: string | null;
  confirmedAt: number | null;
  publishedAt: number | null;
  file: DecisionFile | null;
}

/** The signed file of a decision; its bytes lie in R2 under `key`. */
export interface DecisionFile {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** A line, and whom of which dossier it names; null once the dossier is gone. */
export interface KeptLine extends DecisionLine {
  code: string | null;
  nominee: number | null;
}

type Row = Omit<DecisionRow, 'file' | 'source' | 'sample'> & {
  sample: number;
  sourceTitle: string | null;
  sourceUrl: string | null;
  file: string | null;
};

const SELECT = `SELECT id, kind, about, campaign, programme, round, award, deciding, slug, number, date,
  signer_title AS signerTitle, coalesce(signer_name, '') AS signerName, subject, source_title AS sourceTitle,
  source_url AS sourceUrl, state, version, recorded_by AS recordedBy,
  ${nameOf('recorded_by')} AS recorder, recorded_at AS recordedAt,
  ${nameOf('confirmed_by')} AS confirmedBy, confirmed_at AS confirmedAt, published_at AS publishedAt, sample,
  (SELECT count(*) FROM decision_recipients WHERE decision_id = decisions.id) AS names,
  CASE WHEN file_key IS NULL THEN NULL ELSE json_object('key', file_key, 'name', file_name, 'mediaType', file_type,
    'bytes', file_bytes, 'sha256', file_sha256) END AS file FROM decisions`;

function toDecision({ sample, sourceTitle, sourceUrl, file, ...row }: Row): DecisionRow {
  return {
    ...row,
    sample: sample === 1,
    source: sourceTitle === null || sourceUrl === null ? null : { title: sourceTitle, url: sourceUrl },
    file: file === null ? null : JSON.parse(file),
  };
}

export async function findDecision({ d1 }: Database, id: number): Promise<DecisionRow | undefined> {
  const row = await reach(() => d1.prepare(`${SELECT} WHERE id = ?1`).bind(id).first<Row>());
  return row ? toDecision(row) : undefined;
}

/** Far more than an office signs in years; the list is no archive. */
const MOST_LISTED = 500;

/** Decisions in that state for which one of the grants holds, those recorded last first. */
export async function listByState(
  { d1 }: Database,
  { state, grants }: { state: DecisionState; grants: readonly RoleGrant[] },
): Promise<DecisionRow[]> {
  const own = granted('?2', { campaign: 'decisions.campaign', office: 'decisions.deciding' });
  const list = d1.prepare(
    `${SELECT} WHERE state = ?1 AND ${own} ORDER BY recorded_at DESC LIMIT ${MOST_LISTED}`,
  );
  const { results } = await reach(() => list.bind(state, JSON.stringify(grants)).all<Row>());
  return results.map(toDecision);
}

/** Confirmed decisions about that one, in the order of their confirmation. */
export async function listLater({ d1 }: Database, about: number): Promise<DecisionRow[]> {
  const list = d1.prepare(`${SELECT} WHERE about = ?1 AND state = 'confirmed' ORDER BY confirmed_at, id`);
  const { results } = await reach(() => list.bind(about).all<Row>());
  return results.map(toDecision);
}

/** Every confirmed decision, in the order of confirmation. */
export async function listConfirmed({ d1 }: Database): Promise<DecisionRow[]> {
  const list = d1.prepare(`${SELECT} WHERE state = 'confirmed' ORDER BY confirmed_at, id`);
  const { results } = await reach(() => list.all<Row>());
  return results.map(toDecision);
}

type LineRow = Omit<KeptLine, 'posthumous'> & { decision: number; posthumous: number };

/** Of some decisions, each one's lines in order, by the decision's id. */
export async function findLines({ d1 }: Database, ids: readonly number[]): Promise<Map<number, KeptLine[]>> {
  const select = d1.prepare(
    `SELECT decision_id AS decision, anchor, kind, name, coalesce(title, '') AS title, coalesce(body, '') AS body,
       place, achievement, posthumous, role, status, notice, nominee_position AS nominee,
       (SELECT code FROM nominations WHERE id = nomination_id) AS code
     FROM decision_recipients WHERE decision_id IN (SELECT value FROM json_each(?1))
     ORDER BY decision_id, position`,
  );
  const { results } = await reach(() => select.bind(JSON.stringify(ids)).all<LineRow>());
  const byDecision = new Map<number, KeptLine[]>(ids.map((id) => [id, []]));
  for (const { decision, posthumous, ...line } of results)
    byDecision.get(decision)?.push({ ...line, posthumous: posthumous === 1 });
  return byDecision;
}
