import type { OwnNomination } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { type Conflict, takeTheirs } from '#domain/nomination/merge.ts';
import type { Reunion } from './portal-draft.ts';
import type { SendingProgress, StoredDraft } from './store.ts';

/** How the draft here stands to the draft at the portal. */
export interface PortalState {
  /** `waiting`: what was typed is here only, until the portal can be reached. */
  saving: 'idle' | 'saving' | 'saved' | 'waiting';
  /** Answers that another holder changed too; nothing goes to the portal before each is chosen. */
  conflicts: readonly Conflict[];
  /** What the portal had when the conflicts were found. */
  theirs: { version: number; draft: Draft } | null;
  /** Paths that another holder changed, until that has been read. */
  taken: readonly string[];
  /** The dossier's state and what may be changed, as the portal last said; null until it is asked. */
  dossier: Pick<OwnNomination, 'state' | 'opening' | 'receipt' | 'papers'> | null;
}

export const NOT_AT_PORTAL: PortalState = {
  saving: 'idle',
  conflicts: [],
  theirs: null,
  taken: [],
  dossier: null,
};

interface Parts {
  content: Draft;
  sending: SendingProgress;
  portal: PortalState;
}

/** After two holders' drafts were brought together. With conflicts the old base stays, so that a reload finds them again. */
export function afterReunion<T extends Parts>(state: T, { own, draft, conflicts, taken }: Reunion): T {
  const { stored } = state.sending;
  const settled = conflicts.length === 0;
  const reached = stored && { ...stored, version: own.version, base: own.draft };
  const told = [...new Set([...state.portal.taken, ...taken])];
  return {
    ...state,
    content: draft,
    sending: settled ? { ...state.sending, stored: reached } : state.sending,
    portal: {
      saving: 'saved',
      conflicts,
      theirs: settled ? null : { version: own.version, draft: own.draft },
      taken: told,
      dossier: own,
    },
  };
}

/** After a person chose one of two answers. The last choice settles it: theirs is what we now write on. */
export function afterChoice<T extends Parts>(state: T, path: string, whose: 'mine' | 'theirs'): T {
  const chosen = state.portal.conflicts.find((conflict) => conflict.path === path);
  const { theirs } = state.portal;
  if (!chosen || !theirs) return state;
  const conflicts = state.portal.conflicts.filter((conflict) => conflict !== chosen);
  const content = whose === 'theirs' ? takeTheirs(state.content, chosen) : keepMine(state.content, chosen);
  if (conflicts.length > 0) return { ...state, content, portal: { ...state.portal, conflicts } };
  const { stored } = state.sending;
  const reached: StoredDraft | null = stored && { ...stored, version: theirs.version, base: theirs.draft };
  return {
    ...state,
    content,
    sending: { ...state.sending, stored: reached },
    portal: { ...state.portal, conflicts, theirs: null },
  };
}

/** One that we took out and they changed was kept until the choice. */
function keepMine(draft: Draft, { path, mine }: Conflict): Draft {
  const [part, id, ...field] = path.split('.');
  if (part !== 'nominees' || field.length > 0 || mine !== undefined) return draft;
  return { ...draft, nominees: draft.nominees.filter((one) => one.id !== id) };
}
