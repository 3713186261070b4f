import { type Dispatch, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { PortalApi } from '../../client/portal-api.ts';
import { newKey } from './keys.ts';
import { askPortal, type Brought, bringToPortal } from './portal-draft.ts';
import type { Action, FormState } from './reducer.ts';
import type { SendingProgress } from './store.ts';

/** How long typing must rest before it goes to the portal. */
const REST_MS = 3_000;
/** How often the portal is asked whether somebody else has written, and tried again when it couldn't be reached. */
const ASK_MS = 60_000;

interface PortalDraft {
  /** Brings what was typed to the portal now; a draft that isn't there yet gets its code and secret. */
  bring: () => Promise<Brought>;
}

/**
 * Keeps the draft at the portal up with what is typed, once there is one, and with what its other holders write.
 * Without a network the browser keeps it, and both are brought together later.
 */
export function usePortalDraft(
  api: PortalApi,
  form: FormState,
  dispatch: Dispatch<Action>,
  keepNow: (progress: SendingProgress) => void,
): PortalDraft {
  const { content, sending, receipt, portal, busy } = form;
  const latest = useRef(form);
  useLayoutEffect(() => {
    latest.current = form;
  });
  const underWay = useRef<Promise<Brought> | null>(null);

  const bring = useCallback(() => {
    underWay.current ??= run().finally(() => {
      underWay.current = null;
    });
    return underWay.current;

    async function run(): Promise<Brought> {
      dispatch({ type: 'portal', values: { saving: 'saving' } });
      const brought = await bringToPortal({
        api,
        draft: latest.current.content,
        progress: latest.current.sending,
        newKey,
        keep: (progress) => {
          keepNow(progress);
          dispatch({ type: 'progress', sending: progress });
        },
      });
      if (brought.kind === 'merged') dispatch({ type: 'reunited', reunion: brought.reunion });
      else
        dispatch({
          type: 'portal',
          values: { saving: brought.kind === 'stored' ? 'saved' : 'waiting' },
        });
      return brought;
    }
  }, [api, dispatch, keepNow]);

  const { stored } = sending;
  const open = stored !== null && receipt === null && portal.conflicts.length === 0 && !busy;
  const behind = open && content !== stored.base;
  useEffect(() => {
    if (!behind) return;
    // Every keystroke asks anew; the timer of the one before is dropped.
    void content;
    const timer = setTimeout(() => void bring(), REST_MS);
    return () => clearTimeout(timer);
  }, [behind, content, bring]);

  useEffect(() => {
    if (!open) return;
    const ask = async () => {
      const { content: draft, sending: progress } = latest.current;
      if (document.visibilityState === 'hidden' || underWay.current || !progress.stored) return;
      if (draft !== progress.stored.base) return void bring();
      const answer = await askPortal(api, progress.stored, draft);
      // What was typed while asking is brought together by the next save.
      if (answer.ok && answer.value && latest.current.content === draft)
        dispatch({ type: 'reunited', reunion: answer.value });
    };
    const now = () => void ask();
    const timer = setInterval(now, ASK_MS);
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [open, api, bring, dispatch]);

  return { bring };
}
