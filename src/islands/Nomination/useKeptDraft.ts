import { type Dispatch, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isBlank } from '#domain/nomination/draft.ts';
import { draftJson } from './draft-json.ts';
import { type Place, toHash } from './places.ts';
import type { Action, FormState } from './reducer.ts';
import {
  DRAFT_KEY,
  type DraftStore,
  type KeptDraft,
  LATEST_KEY,
  RECEIPT_KEY,
  type SendingProgress,
} from './store.ts';

/** Longest time between a keystroke and its being kept. */
const PAUSE_MS = 250;

interface Keeping {
  /** `kept` once something was written, `lost` when the browser refuses. */
  state: 'nothing' | 'kept' | 'lost';
  /** Writes at once, with what sending has reached. */
  keepNow: (sending: SendingProgress) => void;
  /** Takes over the draft that another tab wrote. */
  takeOther: () => void;
}

/** Keeps the draft in the browser while it is being written, and tells when another tab writes the same one. */
export function useKeptDraft(
  store: DraftStore,
  form: FormState,
  dispatch: Dispatch<Action>,
  place: Place,
): Keeping {
  const [state, setState] = useState<Keeping['state']>('nothing');
  const { content, sending, receipt } = form;
  const written = useRef(content);

  const own = useRef(form);
  const write = useRef((_sending: SendingProgress) => {});
  useLayoutEffect(() => {
    own.current = form;
    write.current = (progress) => {
      written.current = content;
      setState(store.writeDraft({ content, sending: progress, place: toHash(place) }) ? 'kept' : 'lost');
    };
  });

  const due = receipt === null && !(isBlank(content) && isBlank(written.current));
  useEffect(() => {
    if (!due) return;
    // Every change asks for a write; the timer of the change before is dropped.
    void content;
    void place;
    const save = () => write.current(sending);
    const timer = setTimeout(save, PAUSE_MS);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
    };
  }, [due, content, sending, place]);

  useEffect(() => {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === RECEIPT_KEY && newValue !== null) dispatch({ type: 'elsewhere', what: 'sent' });
      if (key !== DRAFT_KEY && key !== LATEST_KEY) return;
      if (newValue !== null) {
        // Another tab also writes at which step it is.
        if (own.current.elsewhere !== 'changed' && !says(store.readDraft(), own.current))
          dispatch({ type: 'elsewhere', what: 'changed' });
      } else if (key === DRAFT_KEY && store.readReceipt() === null)
        dispatch({ type: 'elsewhere', what: 'removed' });
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [store, dispatch]);

  const takeOther = () => {
    const draft = store.readDraft();
    if (draft) dispatch({ type: 'take', content: draft.content, sending: draft.sending });
    else dispatch({ type: 'elsewhere', what: null });
  };
  const keepNow = useCallback((progress: SendingProgress) => write.current(progress), []);
  return { state, keepNow, takeOther };
}

/** Whether what is kept is what this tab has. */
function says(kept: KeptDraft | null, { content, sending }: FormState): boolean {
  return (
    kept !== null &&
    draftJson(kept.content) === draftJson(content) &&
    JSON.stringify(kept.sending) === JSON.stringify(sending)
  );
}
