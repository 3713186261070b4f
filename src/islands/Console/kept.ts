import { useState } from 'react';

/** What is typed into a form, by a key of its own; it outlives a reload, in this tab alone. */
export function useKept<T extends object>(key: string, blank: () => T) {
  const [typed, setTyped] = useState<T>(() => ({ ...blank(), ...readKept<T>(key) }));
  const type = (some: Partial<T>) => {
    const next = { ...typed, ...some };
    setTyped(next);
    keep(key, next);
  };
  return { typed, type, forget: () => forgetKept(key) };
}

/** Whether something is kept that wasn't sent. */
export function hasKept(key: string): boolean {
  return Object.keys(readKept(key)).length > 0;
}

/** What was kept; nothing where nothing was, or can be. */
export function readKept<T extends object>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

export function keep(key: string, typed: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // It is still on the screen.
  }
}

export function forgetKept(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be.
  }
}
