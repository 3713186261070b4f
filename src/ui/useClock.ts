import { useCallback, useEffect, useState } from 'react';
import type { PortalApi } from '../client/portal-api.ts';

/** The time as the portal tells it. `trusted` is false when it couldn't be asked, and the visitor's clock stands in. */
export interface Clock {
  now: number;
  trusted: boolean;
}

const TICK_MS = 30_000;

/** A clock that runs from the server's time, so that a wrong clock at home closes or opens nothing. */
export function useClock(api: Pick<PortalApi, 'readNow'>): Clock | null {
  const [offset, setOffset] = useState<number | null | 'asking'>('asking');
  const [, setTicks] = useState(0);

  const ask = useCallback(async () => {
    const asked = Date.now();
    const answer = await api.readNow();
    const here = (asked + Date.now()) / 2;
    setOffset((known) => (answer.ok ? answer.value - here : typeof known === 'number' ? known : null));
  }, [api]);

  useEffect(() => {
    void ask();
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), TICK_MS);
    // Without a network there was nobody to ask.
    const retry = () => void ask();
    addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', retry);
    };
  }, [ask]);

  if (offset === 'asking') return null;
  return { now: Date.now() + (offset ?? 0), trusted: offset !== null };
}
