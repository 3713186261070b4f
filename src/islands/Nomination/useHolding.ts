import { type Dispatch, useCallback } from 'react';
import type { Double } from '#domain/nomination/contract.ts';
import type { Holder, PortalApi } from '../../client/portal-api.ts';
import type { Failure } from '../../client/request.ts';
import { newKey } from './keys.ts';
import { reunite } from './portal-draft.ts';
import type { Action, FormState } from './reducer.ts';
import type { SendingProgress } from './store.ts';

export interface Holding {
  /** Opens a dossier by its code and secret; gives why not. */
  openOwn: (holder: Holder) => Promise<Failure | null>;
  /** Gives the draft another secret; false when the portal couldn't. */
  renewLink: () => Promise<boolean>;
  /** Nominees whom another dossier of this unit proposes as well; null when the portal couldn't be asked. */
  findDoubles: () => Promise<Double[] | null>;
  /** Deletes a draft that was never sent from the portal; one that isn't there needs no deleting. */
  removeAtPortal: () => Promise<void>;
}

/** What a holder of the draft's code and secret can do with the draft at the portal. */
export function useHolding(
  api: PortalApi,
  { content, sending }: FormState,
  dispatch: Dispatch<Action>,
  keepNow: (progress: SendingProgress) => void,
): Holding {
  const openOwn = useCallback(
    async (holder: Holder) => {
      const own = await api.readOwn(holder);
      if (!own.ok) return own.failure;
      const { stored } = sending;
      if (stored?.code === own.value.code) {
        const reached = { ...sending, stored: { ...stored, secret: holder.secret } };
        dispatch({ type: 'progress', sending: reached });
        dispatch({ type: 'reunited', reunion: reunite(stored.base, content, own.value) });
      } else dispatch({ type: 'open', own: own.value, secret: holder.secret, key: newKey() });
      return null;
    },
    [api, dispatch, content, sending],
  );
  const renewLink = useCallback(async () => {
    const { stored } = sending;
    if (!stored) return false;
    const renewed = await api.renewLink(stored, newKey());
    if (!renewed.ok) return false;
    const { secret, version } = renewed.value;
    const reached = { ...sending, stored: { ...stored, secret, version } };
    keepNow(reached);
    dispatch({ type: 'progress', sending: reached });
    return true;
  }, [api, dispatch, keepNow, sending]);
  const findDoubles = useCallback(async () => {
    if (!sending.stored) return [];
    const found = await api.findDoubles(sending.stored);
    return found.ok ? found.value : null;
  }, [api, sending.stored]);
  const removeAtPortal = useCallback(async () => {
    if (sending.stored) await api.deleteDraft(sending.stored);
  }, [api, sending]);
  return { openOwn, renewLink, findDoubles, removeAtPortal };
}
