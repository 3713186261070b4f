import type * as z from 'zod/mini';
import { type DecisionState, FILE_NAME_HEADER } from '#domain/decision/constants.ts';
import {
  candidatesSchema,
  type DecisionView,
  decisionListSchema,
  decisionSchema,
  waitingSchema,
} from '#domain/decision/contract.ts';
import type { ConfirmInput, DecisionPlace, recordSchema } from '#domain/decision/schema.ts';
import { paths } from '#domain/paths.ts';
import { type Answer, failed, readAnswer, request, type Send } from '../request.ts';

const api = paths.api.staff;

export function listDecisions(send: Send, state: DecisionState) {
  return request(send, { path: `${api.decisions}?state=${state}`, schema: decisionListSchema });
}

export function readDecision(send: Send, id: number): Promise<Answer<DecisionView>> {
  return request(send, { path: api.decision(id), schema: decisionSchema });
}

/** Where nominees wait for a decision. */
export function readWaiting(send: Send) {
  return request(send, { path: api.proposals, schema: waitingSchema });
}

/** Who waits there. */
export function readCandidates(send: Send, { round, ...place }: DecisionPlace) {
  const query = new URLSearchParams({ ...place, round: round ?? '' });
  return request(send, { path: `${api.candidates}?${query}`, schema: candidatesSchema });
}

export function recordDecision(
  send: Send,
  body: z.input<typeof recordSchema>,
): Promise<Answer<DecisionView>> {
  return request(send, { path: api.decisions, schema: decisionSchema, body });
}

export function confirmDecision(send: Send, id: number, body: ConfirmInput): Promise<Answer<DecisionView>> {
  return request(send, { path: api.confirmation(id), schema: decisionSchema, body });
}

export function cancelDecision(
  send: Send,
  { id, version }: Pick<DecisionView, 'id' | 'version'>,
  reason: string,
): Promise<Answer<DecisionView>> {
  return request(send, { path: api.cancellation(id), schema: decisionSchema, body: { version, reason } });
}

/** Sends the signed file to the version of the decision that one has read. Never throws. */
export async function attachSigned(
  send: Send,
  { id, version }: Pick<DecisionView, 'id' | 'version'>,
  file: File,
): Promise<Answer<DecisionView>> {
  const headers = { [FILE_NAME_HEADER]: encodeURIComponent(file.name), 'if-match': `"${version}"` };
  try {
    const response = await send(api.decisionFile(id), { method: 'PUT', headers, body: file });
    const content = await response.json().catch(() => undefined);
    const retryAfter = response.headers.get('retry-after');
    return readAnswer(decisionSchema, { status: response.status, content, retryAfter });
  } catch {
    return failed({ kind: 'unreached' });
  }
}
