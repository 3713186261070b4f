import type { OwnNomination } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { type Conflict, mergeDrafts } from '#domain/nomination/merge.ts';
import type { PortalApi } from '../../client/portal-api.ts';
import type { Answer, Failure } from '../../client/request.ts';
import type { StoredDraft } from './store.ts';
import { isRefusal, type Storing, storeDraft } from './store-draft.ts';

/** What came of bringing the draft to the portal. */
export type Brought =
  | { kind: 'stored'; stored: StoredDraft }
  /** Another holder had changed it: both are merged, or wait for a choice. */
  | { kind: 'merged'; reunion: Reunion }
  | { kind: 'failed'; failure: Failure };

/** What two holders wrote, brought together. */
export interface Reunion {
  /** As the portal has it. */
  own: OwnNomination;
  draft: Draft;
  conflicts: readonly Conflict[];
  /** Paths that the other holder changed and we took. */
  taken: readonly string[];
}

/** Stores what was typed; when another holder has changed the draft meanwhile, brings both together. */
export async function bringToPortal(
  storing: Storing & { api: Pick<PortalApi, 'createDraft' | 'saveDraft' | 'readOwn'> },
): Promise<Brought> {
  const answer = await storeDraft(storing);
  if (answer.ok) return { kind: 'stored', stored: answer.value };
  const { stored } = storing.progress;
  if (!stored || !isRefusal(answer.failure, 'version-conflict'))
    return { kind: 'failed', failure: answer.failure };
  const own = await storing.api.readOwn(stored);
  if (!own.ok) return { kind: 'failed', failure: own.failure };
  return { kind: 'merged', reunion: reunite(stored.base, storing.draft, own.value) };
}

/** Whether somebody else has changed the draft since we last agreed with the portal, and what comes of it. */
export async function askPortal(
  api: Pick<PortalApi, 'readOwn'>,
  stored: StoredDraft,
  draft: Draft,
): Promise<Answer<Reunion | null>> {
  const own = await api.readOwn(stored);
  if (!own.ok) return own;
  if (own.value.version === stored.version) return { ok: true, value: null };
  return { ok: true, value: reunite(stored.base, draft, own.value) };
}

/** Brings together what we wrote since `base` and what the portal has. */
export function reunite(base: Draft, mine: Draft, own: OwnNomination): Reunion {
  return { own, ...mergeDrafts(base, mine, own.draft) };
}
