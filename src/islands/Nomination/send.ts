import type { PortalApi } from '../../client/portal-api.ts';
import type { Failure } from '../../client/request.ts';
import type { KeptReceipt } from './store.ts';
import { createAtPortal, isRefusal, type Storing } from './store-draft.ts';

interface Sending extends Storing {
  api: Pick<PortalApi, 'createDraft' | 'saveDraft' | 'submit'>;
}

export type Outcome = { sent: true; kept: KeptReceipt } | { sent: false; failure: Failure };

/**
 * Sends a dossier, after storing it where the portal has none of it yet, so that a lost answer never sends it twice:
 * the first move counts once by its key, and submitting the same again gives the same receipt.
 */
export async function sendDossier(sending: Sending): Promise<Outcome> {
  const { stored } = sending.progress;
  const first = stored ? await submit(sending, stored) : await createAndSubmit(sending);
  // The portal has deleted a draft that waited too long: store it anew, once.
  if (stored && !first.sent && isRefusal(first.failure, 'nomination-not-found'))
    return createAndSubmit({ ...sending, progress: { key: sending.newKey(), stored: null } });
  return first;
}

async function createAndSubmit(sending: Sending): Promise<Outcome> {
  const created = await createAtPortal(sending);
  return created.ok ? submit(sending, created.value) : { sent: false, failure: created.failure };
}

async function submit(
  { api, draft }: Sending,
  ticket: { code: string; secret: string; version: number },
): Promise<Outcome> {
  const { secret } = ticket;
  const answer = await api.submit(ticket, draft);
  return answer.ok
    ? { sent: true, kept: { receipt: answer.value, secret } }
    : { sent: false, failure: answer.failure };
}
