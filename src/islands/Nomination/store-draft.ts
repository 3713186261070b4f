import type { ErrorCode } from '#domain/errors.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import type { PortalApi } from '../../client/portal-api.ts';
import type { Answer, Failure } from '../../client/request.ts';
import type { SendingProgress, StoredDraft } from './store.ts';

export interface Storing {
  api: Pick<PortalApi, 'createDraft' | 'saveDraft'>;
  draft: Draft;
  progress: SendingProgress;
  newKey: () => string;
  /** Called at once whenever something is reached that a later attempt must not repeat. */
  keep: (progress: SendingProgress) => void;
}

/**
 * Brings what was typed to the portal: a new draft the first time, a change of it from then on. A lost answer never
 * makes two of it: the first move counts once by its key.
 * @returns the draft as it stands at the portal; refused with `version-conflict` when another holder changed it.
 */
export async function storeDraft(storing: Storing): Promise<Answer<StoredDraft>> {
  const { progress, draft } = storing;
  if (!progress.stored) return createAtPortal(storing);
  if (progress.stored.base === draft) return { ok: true, value: progress.stored };
  const saved = await save(storing, progress.stored);
  // The portal has deleted a draft that waited too long: store it anew, once.
  if (saved.ok || !isRefusal(saved.failure, 'nomination-not-found')) return saved;
  return createAtPortal({ ...storing, progress: { key: storing.newKey(), stored: null } });
}

/** A new draft at the portal; its code and secret are kept at once. */
export async function createAtPortal({
  api,
  draft,
  progress,
  newKey,
  keep,
}: Storing): Promise<Answer<StoredDraft>> {
  let { key } = progress;
  keep({ key, stored: null });
  let created = await api.createDraft(draft, key);
  // An earlier attempt with this key got through with other content, and its answer was lost.
  if (!created.ok && isRefusal(created.failure, 'key-reused')) {
    key = newKey();
    keep({ key, stored: null });
    created = await api.createDraft(draft, key);
  }
  if (!created.ok) return created;
  const { code, secret, version } = created.value;
  const stored = { code, secret, version, base: draft };
  keep({ key, stored });
  return { ok: true, value: stored };
}

async function save(
  { api, draft, progress, keep }: Storing,
  before: StoredDraft,
): Promise<Answer<StoredDraft>> {
  const saved = await api.saveDraft(before, draft);
  if (!saved.ok) return saved;
  const stored = { ...before, version: saved.value.version, base: draft };
  keep({ key: progress.key, stored });
  return { ok: true, value: stored };
}

/** Whether the API refused, for one of these reasons. */
export function isRefusal(failure: Failure, ...codes: ErrorCode[]): boolean {
  return failure.kind === 'refused' && codes.includes(failure.problem.code);
}
