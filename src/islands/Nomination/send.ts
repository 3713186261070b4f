import type { ErrorCode } from '#domain/errors.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import type { PortalApi } from '../../client/portal-api.ts';
import type { Answer, Failure } from '../../client/request.ts';
import type { KeptReceipt, SendingProgress } from './store.ts';

interface Sending {
  api: Pick<PortalApi, 'createDraft' | 'submit'>;
  nomination: Nomination;
  progress: SendingProgress;
  newKey: () => string;
  /** Called at once whenever something is reached that a later attempt must not repeat. */
  keep: (progress: SendingProgress) => void;
}

export type Outcome = { sent: true; kept: KeptReceipt } | { sent: false; failure: Failure };

/**
 * Sends a dossier in two moves, storing it and submitting it, so that a lost answer never sends it twice: the first
 * move counts once by its key, and once it is known to be done only the second is made again.
 */
export async function sendDossier(sending: Sending): Promise<Outcome> {
  const first = await attempt(sending);
  // The portal has deleted a draft that waited too long: store it anew, once.
  if (!first.answer.ok && first.stored && isRefusal(first.answer.failure, 'nomination-not-found')) {
    const progress = { key: sending.newKey(), stored: null };
    sending.keep(progress);
    return outcome(await attempt({ ...sending, progress }));
  }
  return outcome(first);
}

interface Attempt {
  answer: Answer<KeptReceipt>;
  /** Whether it began with a draft that an earlier attempt had stored. */
  stored: boolean;
}

async function attempt(sending: Sending): Promise<Attempt> {
  const { api, nomination, progress, keep } = sending;
  let { key, stored } = progress;
  if (!stored) {
    let created = await api.createDraft(nomination, key);
    // An earlier attempt with this key got through with other content, and its answer was lost.
    if (!created.ok && isRefusal(created.failure, 'key-reused')) {
      key = sending.newKey();
      keep({ key, stored });
      created = await api.createDraft(nomination, key);
    }
    if (!created.ok) return { answer: created, stored: false };
    const { code, secret, version } = created.value;
    stored = { code, secret, version };
    keep({ key, stored });
  }
  const { secret } = stored;
  const answer = await api.submit(stored, nomination, key);
  return {
    answer: answer.ok ? { ok: true, value: { receipt: answer.value, secret } } : answer,
    stored: progress.stored !== null,
  };
}

function outcome({ answer }: Attempt): Outcome {
  return answer.ok ? { sent: true, kept: answer.value } : { sent: false, failure: answer.failure };
}

/** Whether the API refused, for one of these reasons. */
export function isRefusal(failure: Failure, ...codes: ErrorCode[]): boolean {
  return failure.kind === 'refused' && codes.includes(failure.problem.code);
}

/** A random UUID, also on pages that aren't served securely, where the browser offers no `randomUUID`. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
