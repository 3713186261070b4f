import type { PortalApi } from '../../client/portal-api.ts';
import type { Failure } from '../../client/request.ts';
import type { KeptReceipt } from './store.ts';
import { type Storing, storeDraft } from './store-draft.ts';

interface Sending extends Storing {
  api: Pick<PortalApi, 'createDraft' | 'saveDraft' | 'submit'>;
}

export type Outcome = { sent: true; kept: KeptReceipt } | { sent: false; failure: Failure };

/**
 * Sends a dossier in two moves, storing it and submitting what is stored, so that a lost answer never sends it twice:
 * once the first is known to be done only the second is made again, and submitting the same gives the same receipt.
 */
export async function sendDossier(sending: Sending): Promise<Outcome> {
  const stored = await storeDraft(sending);
  if (!stored.ok) return { sent: false, failure: stored.failure };
  const answer = await sending.api.submit(stored.value);
  if (!answer.ok) return { sent: false, failure: answer.failure };
  return { sent: true, kept: { receipt: answer.value, secret: stored.value.secret } };
}
