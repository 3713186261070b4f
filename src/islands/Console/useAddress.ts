import { useSyncExternalStore } from 'react';

const MOVED = 'console:moved';

/** The query of the page's address, followed as one moves through the console and through the history. */
export function useAddress(): string {
  return useSyncExternalStore(follow, () => location.search);
}

function follow(onChange: () => void): () => void {
  addEventListener('popstate', onChange);
  addEventListener(MOVED, onChange);
  return () => {
    removeEventListener('popstate', onChange);
    removeEventListener(MOVED, onChange);
  };
}

/** Moves to the address: as a new entry of the history, or in place of this one (`settle`), as while one types. */
export function moveTo(address: string, { settle = false } = {}): void {
  if (address === location.pathname + location.search) return;
  if (settle) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
}
