import * as z from 'zod/mini';
import type { PortalRules } from '#domain/campaign/rules.ts';
import {
  type DraftReceipt,
  draftReceiptSchema,
  type Receipt,
  receiptSchema,
} from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { nowSchema } from '#domain/now.ts';
import { paths } from '#domain/paths.ts';
import { type Answer, request } from './request.ts';

/** Made by the same build as this code, so only its outline is looked at. */
const rulesSchema = z.custom<PortalRules>(
  (value) =>
    typeof value === 'object' && value !== null && 'campaigns' in value && Array.isArray(value.campaigns),
);

/** What the nomination form asks of the portal. */
export interface PortalApi {
  readRules: () => Promise<Answer<PortalRules>>;
  /** The server's time, in epoch milliseconds. */
  readNow: () => Promise<Answer<number>>;
  /** Stores a dossier that isn't submitted yet. The same key with the same content gives the same answer. */
  createDraft: (nomination: Nomination, key: string) => Promise<Answer<DraftReceipt>>;
  /** Submits it as it stands now. */
  submit: (draft: SubmitTicket, nomination: Nomination, key: string) => Promise<Answer<Receipt>>;
}

/** What one must hold to submit a stored draft. */
export type SubmitTicket = Pick<DraftReceipt, 'code' | 'secret' | 'version'>;

/** The API behind `fetch`, or behind something that behaves like it. */
export function portalApi(send: typeof fetch = (input, init) => fetch(input, init)): PortalApi {
  return {
    readRules: () => request(send, { path: paths.rules, schema: rulesSchema }),
    readNow: async () => {
      const answer = await request(send, { path: paths.api.now, schema: nowSchema });
      return answer.ok ? { ok: true, value: Date.parse(answer.value.now) } : answer;
    },
    createDraft: (nomination, key) =>
      request(send, {
        path: paths.api.nominations,
        schema: draftReceiptSchema,
        body: nomination,
        headers: { 'idempotency-key': key },
      }),
    submit: ({ code, secret, version }, nomination, key) =>
      request(send, {
        path: paths.api.submission(code),
        schema: receiptSchema,
        body: { version, nomination },
        headers: { authorization: `Bearer ${secret}`, 'idempotency-key': key },
      }),
  };
}
