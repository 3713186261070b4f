import { useEffect, useMemo, useRef, useState } from 'react';
import { possibleDoubles } from '#domain/nomination/doubles.ts';
import type { DraftNominee } from '#domain/nomination/draft.ts';
import { nomineeName } from '#domain/nomination/naming.ts';
import { copyFinder, type NearCopy } from '#domain/nomination/near-copies.ts';

/** Hints about nominees, by id, in words; nothing of it forbids anything. */
export interface Hints {
  doubles: ReadonlyMap<string, string>;
  copies: ReadonlyMap<string, string>;
}

const REST_MS = 400;
/** New texts that are compared without letting the page breathe. */
const AT_ONCE = 20;
const NONE: ReadonlyMap<string, NearCopy> = new Map();

/** Who may be named twice, and whose summaries are near copies; the latter once the typing rests. */
export function useHints(nominees: readonly DraftNominee[]): Hints {
  const [find] = useState(copyFinder);
  const [near, setNear] = useState(NONE);
  const compared = useRef(0);
  useEffect(() => {
    let timer = setTimeout(compareSome, REST_MS);
    function compareSome() {
      compared.current = Math.min(compared.current + AT_ONCE, nominees.length);
      const found = find(nominees.slice(0, compared.current));
      if (compared.current === nominees.length) setNear(found);
      else timer = setTimeout(compareSome);
    }
    return () => clearTimeout(timer);
  }, [find, nominees]);
  return useMemo(() => {
    const names = new Map(nominees.map((one) => [one.id, nomineeName(one)]));
    const doubles = new Map<string, string>();
    for (const [id, { within }] of possibleDoubles(nominees)) {
      const [first = '', ...others] = within.map((one) => names.get(one) ?? '');
      doubles.set(
        id,
        `Có thể trùng với ${first}${others.length > 0 ? ` và ${others.length} đề nghị nữa` : ''}`,
      );
    }
    const copies = new Map<string, string>();
    for (const [id, { id: other, likeness }] of near)
      copies.set(
        id,
        `Thành tích giống ${Math.round(likeness * 100)}% của ${names.get(other) ?? 'đề nghị khác'}`,
      );
    return { doubles, copies };
  }, [nominees, near]);
}
