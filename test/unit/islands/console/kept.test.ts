import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKept, hasKept, keep, readKept } from '../../../../src/islands/Console/kept.ts';

const KEY = 'console:award:son-la';

describe('what is typed', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is read back under its own key until it is forgotten', () => {
    keep(KEY, { award: 'bang-khen' });
    expect([hasKept(KEY), readKept(KEY)]).toEqual([true, { award: 'bang-khen' }]);
    expect([hasKept(`${KEY}:2`), readKept(`${KEY}:2`)]).toEqual([false, {}]);
    forgetKept(KEY);
    expect([hasKept(KEY), readKept(KEY)]).toEqual([false, {}]);
  });

  it('is nothing where nothing can be kept', () => {
    vi.stubGlobal('sessionStorage', undefined);
    keep(KEY, { award: 'bang-khen' });
    forgetKept(KEY);
    expect([hasKept(KEY), readKept(KEY)]).toEqual([false, {}]);
  });
});
