import type { OwnNomination } from '#domain/nomination/contract.ts';
import {
  blankNominee,
  type Draft,
  type DraftCollective,
  type DraftIndividual,
  type DraftKind,
  type DraftNominee,
  EMPTY_DRAFT,
  isBlank,
} from '#domain/nomination/draft.ts';
import type { Failure } from '../../client/request.ts';
import type { ImportSession } from './import/session.ts';
import { isSamePlace, type Place, placeOf } from './places.ts';
import type { Reunion } from './portal-draft.ts';
import { afterChoice, afterReunion, NOT_AT_PORTAL, type PortalState } from './portal-state.ts';
import type { KeptReceipt, SendingProgress } from './store.ts';

export interface FormState {
  content: Draft;
  sending: SendingProgress;
  /** A send is under way. */
  busy: boolean;
  /** Why the last attempt failed, until one gets through or the choice changes. */
  failure: Failure | null;
  /** How many attempts have failed: each failure is told anew. */
  failures: number;
  /** What the API found to mend, until the place is saved again. */
  refused: readonly Refusal[];
  receipt: KeptReceipt | null;
  /** The draft at the portal, and what its other holders did. */
  portal: PortalState;
  /** What another tab did to the same draft. */
  elsewhere: Elsewhere | null;
  /** Nominees that came together from a sheet, as they came, until another batch comes or they are undone. */
  batch: readonly DraftNominee[] | null;
  /** The sheet that one was reading, as far as it was mended. */
  sheet: ImportSession | null;
  /** What the list of nominees is narrowed to, and its page from 1: one comes back to where one was. */
  list: { query: string; page: number };
}

export type Elsewhere = 'changed' | 'removed' | 'sent';

export interface Refusal {
  place: Place;
  message: string;
}

type Part = 'choice' | 'unit' | 'contact' | 'letter';

export type Action =
  | { [P in Part]: { type: 'edit'; part: P; values: Partial<Draft[P]> } }[Part]
  | { type: 'agree'; values: Partial<Pick<Draft, 'commitment' | 'consent' | 'byPost'>> }
  | { type: 'add-nominee'; kind: DraftKind; id: string }
  | {
      type: 'edit-nominee';
      id: string;
      values: Partial<Omit<DraftCollective, 'kind'>> | Partial<Omit<DraftIndividual, 'kind'>>;
    }
  | { type: 'remove-nominee'; id: string }
  | { type: 'add-batch'; nominees: readonly DraftNominee[] }
  | { type: 'undo-batch' }
  | { type: 'browse'; list: FormState['list'] }
  | { type: 'keep-sheet'; sheet: ImportSession | null }
  | { type: 'drop-blank-nominees' }
  | { type: 'mended'; place: Place }
  | { type: 'sending' }
  | { type: 'progress'; sending: SendingProgress }
  | { type: 'sent'; kept: KeptReceipt }
  | { type: 'failed'; failure: Failure }
  | { type: 'elsewhere'; what: Elsewhere | null }
  | { type: 'take'; content: Draft; sending: SendingProgress }
  | { type: 'open'; own: OwnNomination; secret: string; key: string }
  | { type: 'portal'; values: Partial<PortalState> }
  | { type: 'reunited'; reunion: Reunion }
  | { type: 'choose-answer'; path: string; whose: 'mine' | 'theirs' }
  | { type: 'start-over'; key: string };

/** The form's state after an action. */
export function reduce(state: FormState, action: Action): FormState {
  const { content } = state;
  const write = (changed: Partial<Draft>): FormState => ({ ...state, content: { ...content, ...changed } });
  switch (action.type) {
    case 'edit':
      // Another choice may be open where the last one was closed.
      return {
        ...write({ [action.part]: { ...content[action.part], ...action.values } }),
        failure: action.part === 'choice' ? null : state.failure,
      };
    case 'agree':
      return write(action.values);
    case 'add-nominee':
      return write({ nominees: [...content.nominees, blankNominee(action.kind, action.id)] });
    case 'edit-nominee':
      return write({
        nominees: content.nominees.map((one) => (one.id === action.id ? { ...one, ...action.values } : one)),
      });
    case 'remove-nominee':
      return write({ nominees: content.nominees.filter((one) => one.id !== action.id) });
    case 'add-batch':
      return { ...write({ nominees: [...content.nominees, ...action.nominees] }), batch: action.nominees };
    case 'undo-batch':
      return { ...write({ nominees: withoutBatch(state) }), batch: null };
    case 'browse':
      return { ...state, list: action.list };
    case 'keep-sheet':
      return { ...state, sheet: action.sheet };
    case 'drop-blank-nominees':
      return content.nominees.some(isBlank)
        ? write({ nominees: content.nominees.filter((one) => !isBlank(one)) })
        : state;
    case 'mended':
      return mend(state, action.place);
    case 'sending':
      return { ...state, busy: true };
    case 'progress':
      return { ...state, sending: action.sending };
    case 'sent':
      return { ...begin(state.sending.key), receipt: action.kept };
    case 'failed':
      return {
        ...state,
        busy: false,
        failure: action.failure,
        failures: state.failures + 1,
        refused: refusals(action.failure, content),
      };
    case 'elsewhere':
      return { ...state, elsewhere: action.what };
    case 'take':
      return {
        ...state,
        content: action.content,
        sending: action.sending,
        elsewhere: null,
        failure: null,
        refused: [],
        batch: null,
      };
    case 'open':
      return opened(action);
    case 'portal':
      return { ...state, portal: { ...state.portal, ...action.values } };
    case 'reunited':
      return afterReunion(state, action.reunion);
    case 'choose-answer':
      return afterChoice(state, action.path, action.whose);
    case 'start-over':
      return begin(action.key);
  }
}

/** Exactly those who came with the batch go, also when they were written on since. */
function withoutBatch({ content, batch }: FormState): Draft['nominees'] {
  const ids = new Set(batch?.map(({ id }) => id));
  return content.nominees.filter(({ id }) => !ids.has(id));
}

/** A place was saved: once nothing that the API refused is left, its refusal is over. */
function mend(state: FormState, saved: Place): FormState {
  const refused = state.refused.filter(({ place }) => !isSamePlace(place, saved));
  const over = refused.length === 0 && state.refused.length > 0;
  return { ...state, refused, failure: over ? null : state.failure };
}

/** Places are settled at once: a path such as `nominees.0.name` would name another nominee after one is removed. */
function refusals(failure: Failure, content: Draft): Refusal[] {
  if (failure.kind !== 'refused') return [];
  return failure.problem.errors.map(({ field, message }) => ({ place: placeOf(field, content), message }));
}

/** A draft that was opened by its code and secret, as the portal has it. */
function opened({ own, secret, key }: Extract<Action, { type: 'open' }>): FormState {
  const { code, version, draft } = own;
  const sending = { key, stored: { code, secret, version, base: draft } };
  const start = begin(key, { draft: { content: draft, sending }, receipt: null });
  return { ...start, portal: { ...NOT_AT_PORTAL, saving: 'saved', dossier: own } };
}

/** The state at the start: from what the browser kept, or empty with a fresh key. */
export function begin(
  key: string,
  kept?: { draft: { content: Draft; sending: SendingProgress } | null; receipt: KeptReceipt | null },
): FormState {
  return {
    content: kept?.draft?.content ?? EMPTY_DRAFT,
    sending: kept?.draft?.sending ?? { key, stored: null },
    busy: false,
    failure: null,
    failures: 0,
    refused: [],
    receipt: kept?.receipt ?? null,
    portal: NOT_AT_PORTAL,
    elsewhere: null,
    batch: null,
    sheet: null,
    list: { query: '', page: 1 },
  };
}
