import { useCallback, useEffect, useRef, useState } from 'react';
import { useConsole } from './context.ts';

const SETTING = 'console:keys';

/** Whether single keys do things in this browser, and how to change it. They do until they are switched off. */
export function useKeysSetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => readSetting() !== 'off');
  const set = useCallback((next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(SETTING, next ? 'on' : 'off');
    } catch {
      // Where nothing can be kept, it holds until the page is left.
    }
  }, []);
  return [on, set];
}

function readSetting(): string | null {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

/** What a key does; `key` as the browser names it. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Single keys, as long as they are switched on and nobody is typing, choosing or in a dialog. */
export function useKeys(map: KeyMap): void {
  const { keys } = useConsole();
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    if (!keys) return;
    const press = (event: KeyboardEvent) => {
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act || isBusy(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys]);
}

/** Whether the key belongs to what has focus, to the browser, or to an open dialog. */
function isBusy(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  const target = event.target instanceof Element ? event.target : null;
  return (
    target?.closest('input, select, textarea, [contenteditable]') != null ||
    document.querySelector('dialog[open]') !== null
  );
}
