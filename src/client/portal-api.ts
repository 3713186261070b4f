import * as z from 'zod/mini';
import type { PortalRules } from '#domain/campaign/rules.ts';
import {
  type Double,
  type DraftReceipt,
  doubleSchema,
  draftReceiptSchema,
  type OwnNomination,
  ownNominationSchema,
  type Paper,
  paperListSchema,
  type Receipt,
  type RenewedLink,
  receiptSchema,
  renewedLinkSchema,
  type SavedDraft,
  savedDraftSchema,
} from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { paths } from '#domain/paths.ts';
import { readNow } from './now.ts';
import type { Proofs } from './proof/proofs.ts';
import { proven } from './proof/proven.ts';
import { type Answer, browserSend, request, requestTagged, type Send, type Tagged } from './request.ts';
import { readRules } from './rules.ts';

/** What the nomination form asks of the portal. */
export interface PortalApi {
  readRules: () => Promise<Answer<PortalRules>>;
  /** The server's time, in epoch milliseconds. */
  readNow: () => Promise<Answer<number>>;
  /** Stores a dossier that isn't submitted yet. The same key with the same content gives the same answer. */
  createDraft: (draft: Draft, key: string) => Promise<Answer<DraftReceipt>>;
  /** The dossier that code and secret open. */
  readOwn: (holder: Holder) => Promise<Answer<OwnNomination>>;
  /** Stores a change that was made on the ticket's version. */
  saveDraft: (ticket: Ticket, draft: Draft) => Promise<Answer<SavedDraft>>;
  /** Stores a change that was made on the ticket's version, and submits it. */
  submit: (ticket: Ticket, draft: Draft) => Promise<Answer<Receipt>>;
  /** Gives it another secret; the old one opens nothing any more. */
  renewLink: (ticket: Ticket, key: string) => Promise<Answer<RenewedLink>>;
  /** Nominees whom the same unit proposes in another dossier of the campaign. */
  findDoubles: (holder: Holder) => Promise<Answer<Double[]>>;
  /** Deletes a draft that was never submitted. */
  deleteDraft: (ticket: Ticket) => Promise<Answer<null>>;
  /** The files of the dossier, the oldest first. */
  listPapers: (holder: Holder) => Promise<Answer<readonly Paper[]>>;
  /** Takes a file out of the dossier; one that isn't there is no fault. */
  removePaper: (holder: Holder, id: string) => Promise<Answer<null>>;
}

/** What opens a dossier. */
export type Holder = Pick<DraftReceipt, 'code' | 'secret'>;

/** What one must hold to change it: what opens it, and the version one has read. */
export type Ticket = Holder & Pick<DraftReceipt, 'version'>;

/** Goes with every call about a dossier. */
export function bearer({ secret }: Holder): Record<string, string> {
  return { authorization: `Bearer ${secret}` };
}

/** Where nobody asks for a proof of work. */
const NO_PROOFS: Pick<Proofs, 'take'> = { take: async () => ({ ok: true, value: null }) };

/** The API behind `fetch`, or behind something that behaves like it; `proofs` go with what anyone may send. */
export function portalApi(send: Send = browserSend, proofs: Pick<Proofs, 'take'> = NO_PROOFS): PortalApi {
  /** The dossier that was read last, which the form asks about every minute. */
  let own: { holder: Holder; read: Tagged<OwnNomination> } | null = null;
  return {
    readRules: () => readRules(send),
    readNow: () => readNow(send),
    createDraft: (draft, key) =>
      proven(proofs, (proof) =>
        request(send, {
          path: paths.api.nominations,
          schema: draftReceiptSchema,
          body: draft,
          headers: { 'idempotency-key': key, ...proof },
        }),
      ),
    readOwn: async (holder) => {
      const known = own?.holder.code === holder.code && own.holder.secret === holder.secret ? own.read : null;
      const path = paths.api.nomination(holder.code);
      const call = { path, schema: ownNominationSchema, headers: bearer(holder) };
      const answer = await requestTagged(send, call, known);
      if (!answer.ok) return answer;
      own = { holder: { code: holder.code, secret: holder.secret }, read: answer.value };
      return { ok: true, value: answer.value.value };
    },
    saveDraft: (ticket, draft) =>
      request(send, {
        method: 'PUT',
        path: paths.api.nomination(ticket.code),
        schema: savedDraftSchema,
        body: { version: ticket.version, draft },
        headers: bearer(ticket),
      }),
    submit: (ticket, draft) =>
      request(send, {
        path: paths.api.submission(ticket.code),
        schema: receiptSchema,
        body: { version: ticket.version, draft },
        headers: bearer(ticket),
      }),
    renewLink: (ticket, key) =>
      request(send, {
        path: paths.api.link(ticket.code),
        schema: renewedLinkSchema,
        body: { version: ticket.version },
        headers: { ...bearer(ticket), 'idempotency-key': key },
      }),
    findDoubles: (holder) =>
      request(send, {
        path: paths.api.doubles(holder.code),
        schema: z.array(doubleSchema),
        headers: bearer(holder),
      }),
    deleteDraft: (ticket) =>
      request(send, {
        method: 'DELETE',
        path: paths.api.nomination(ticket.code),
        schema: z.null(),
        body: { version: ticket.version },
        headers: bearer(ticket),
      }),
    listPapers: async (holder) => {
      const path = paths.api.papers(holder.code);
      const answer = await request(send, { path, schema: paperListSchema, headers: bearer(holder) });
      return answer.ok ? { ok: true, value: answer.value.papers } : answer;
    },
    removePaper: (holder, id) =>
      request(send, {
        method: 'DELETE',
        path: paths.api.paper(holder.code, id),
        schema: z.null(),
        body: {},
        headers: bearer(holder),
      }),
  };
}
