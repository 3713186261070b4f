import type { RejectionGround, Verdict } from '#domain/commendation/moderation.ts';
import {
  type Lead,
  type LeadAnswer,
  type LeadPage,
  type LeadQuery,
  type LeadRequest,
  leadPageSchema,
  leadSchema,
  type OpenCommendation,
  openCommendationSchema,
  type QueueItem,
  type QueuePage,
  type QueueQuery,
  queuePageSchema,
  type VerdictsAnswer,
  verdictsAnswerSchema,
} from '#domain/commendation/staff-contract.ts';
import { paths } from '#domain/paths.ts';
import { type Answer, request, type Send } from '../request.ts';

const api = paths.api.staff;

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`;
}

/** A page of commendations. What the query leaves empty isn't sent. */
export function readQueue(send: Send, query: QueueQuery): Promise<Answer<QueuePage>> {
  return request(send, { path: withQuery(api.commendations, query), schema: queuePageSchema });
}

export function readCommendation(send: Send, id: string): Promise<Answer<OpenCommendation>> {
  return request(send, { path: api.commendation(id), schema: openCommendationSchema });
}

/** What a moderator decides, with the ground of a rejection. */
export interface GivenVerdict {
  verdict: Verdict | 'undo';
  reason?: RejectionGround | undefined;
}

/** Decides on the version that was read; gives the commendation as it is then. */
export function sendVerdict(
  send: Send,
  { id, version }: Pick<QueueItem, 'id' | 'version'>,
  given: GivenVerdict,
): Promise<Answer<OpenCommendation>> {
  return request(send, {
    path: api.verdict(id),
    schema: openCommendationSchema,
    body: { version, ...given },
  });
}

/** The same verdict on many, each judged by itself. */
export function sendVerdicts(
  send: Send,
  items: readonly Pick<QueueItem, 'id' | 'version'>[],
  given: GivenVerdict,
): Promise<Answer<VerdictsAnswer>> {
  const body = { items: items.map(({ id, version }) => ({ id, version })), ...given };
  return request(send, { path: api.verdicts, schema: verdictsAnswerSchema, body });
}

/** Passes it on to an office as a lead; gives the commendation as it is then. */
export function markLead(send: Send, id: string, body: LeadRequest): Promise<Answer<OpenCommendation>> {
  return request(send, { path: api.marks(id), schema: openCommendationSchema, body });
}

/** A page of the leads of the member's offices. */
export function readLeads(send: Send, query: LeadQuery): Promise<Answer<LeadPage>> {
  return request(send, { path: withQuery(api.leads, query), schema: leadPageSchema });
}

/** Notes what became of a lead. */
export function answerLead(send: Send, id: string, body: LeadAnswer): Promise<Answer<Lead>> {
  return request(send, { path: api.leadAnswer(id), schema: leadSchema, body });
}
