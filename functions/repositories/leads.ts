import type { CommendationState, Relation } from '#domain/commendation/schema.ts';
import type { LeadState } from '#domain/lead/states.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';
import type { Query } from './commendation-queue.ts';
import { nameOf } from './members.ts';

export const LEAD_PAGE = 25;

export interface LeadRow {
  id: string;
  commendationId: string;
  campaign: string;
  office: string;
  note: string;
  markedBy: string;
  markedAt: number;
  state: LeadState;
  version: number;
  outcome: string;
  answeredBy: string | null;
  answeredAt: number | null;
  commendationState: CommendationState;
  target: string;
  addressee: string;
  message: string;
  name: string;
  place: string;
  relation: Relation | null;
  createdAt: number;
}

const SELECT = `SELECT lead.id, lead.commendation_id AS commendationId, lead.campaign, lead.office, lead.note,
  ${nameOf('lead.marked_by')} AS markedBy, lead.marked_at AS markedAt, lead.state, lead.version, lead.outcome,
  ${nameOf('lead.answered_by')} AS answeredBy, lead.answered_at AS answeredAt, thanks.state AS commendationState, thanks.target,
  thanks.addressee, thanks.message, thanks.name, thanks.place, thanks.relation, thanks.created_at AS createdAt
  FROM leads AS lead JOIN commendations AS thanks ON thanks.id = lead.commendation_id`;

/** Leads for an office, the newest first. */
export function leadsQuery(
  { campaign, office }: { campaign: string; office: string },
  state: LeadState,
  after: { markedAt: number; id: string } | null,
): Query {
  const further = after ? 'AND (lead.marked_at, lead.id) < (?4, ?5)' : '';
  return {
    sql: `${SELECT} WHERE lead.campaign = ?1 AND lead.office = ?2 AND lead.state = ?3 ${further}
      ORDER BY lead.marked_at DESC, lead.id DESC LIMIT ${LEAD_PAGE + 1}`,
    values: [campaign, office, state, ...(after ? [after.markedAt, after.id] : [])],
  };
}

/** The rows of each query. */
export async function findLeads({ d1 }: Database, queries: readonly Query[]): Promise<LeadRow[][]> {
  if (queries.length === 0) return [];
  const answers = await reach(() =>
    d1.batch<LeadRow>(queries.map(({ sql, values }) => d1.prepare(sql).bind(...values))),
  );
  return answers.map(({ results }) => results);
}

export async function findLead({ d1 }: Database, id: string): Promise<LeadRow | null> {
  return reach(() => d1.prepare(`${SELECT} WHERE lead.id = ?1`).bind(id).first<LeadRow>());
}

/** Where a commendation was passed on to. */
export async function findLeadsOf({ d1 }: Database, commendationId: string): Promise<LeadRow[]> {
  const { results } = await reach(() =>
    d1
      .prepare(`${SELECT} WHERE lead.commendation_id = ?1 ORDER BY lead.marked_at`)
      .bind(commendationId)
      .all<LeadRow>(),
  );
  return results;
}

export interface NewLead {
  id: string;
  commendationId: string;
  campaign: string;
  office: string;
  note: string;
  markedBy: string;
  markedAt: number;
}

const INSERT = `INSERT INTO leads
  (id, commendation_id, campaign, office, note, marked_by, marked_at, state, version, change_id)
  SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, 'open', 1, ?8 FROM commendations
  WHERE id = ?2 AND state NOT IN ('rejected', 'withdrawn') AND message <> ''
  ON CONFLICT DO NOTHING`;

/**
 * Passes a commendation on, with an audit line.
 * @returns false, and nothing is stored, when the office has it already or it was rejected or withdrawn meanwhile
 */
export async function insertLead(db: Database, lead: NewLead): Promise<boolean> {
  const { id, commendationId, campaign, office, note, markedBy, markedAt } = lead;
  const changeId = crypto.randomUUID();
  const insert = db.d1
    .prepare(INSERT)
    .bind(id, commendationId, campaign, office, note, markedBy, markedAt, changeId);
  const audit = auditStatement(
    db,
    {
      ...{ entity: 'lead', id, action: 'mark-lead', from: null, to: 'open', at: markedAt },
      actor: { kind: 'staff', name: markedBy },
      detail: JSON.stringify({ commendation: commendationId, campaign, office }),
    },
    changeId,
  );
  const [inserted] = await writeTogether(db, [insert, audit]);
  return inserted === 1;
}

const ANSWER = `UPDATE leads SET state = ?3, outcome = ?4, answered_by = ?5, answered_at = ?6, change_id = ?7,
  version = version + 1 WHERE id = ?1 AND version = ?2`;

/** @returns false, and nothing is stored, when somebody else answered it meanwhile. */
export async function answerLead(
  db: Database,
  read: Pick<LeadRow, 'id' | 'version' | 'state'>,
  answer: { state: LeadState; outcome: string; by: string; at: number },
): Promise<boolean> {
  const { state, outcome, by, at } = answer;
  const changeId = crypto.randomUUID();
  const update = db.d1.prepare(ANSWER).bind(read.id, read.version, state, outcome, by, at, changeId);
  const audit = auditStatement(
    db,
    {
      ...{ entity: 'lead', id: read.id, action: 'answer-lead', from: read.state, to: state, at },
      actor: { kind: 'staff', name: by },
      reason: outcome,
    },
    changeId,
  );
  const [updated] = await writeTogether(db, [update, audit]);
  return updated === 1;
}
