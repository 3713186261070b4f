import { useEffect, useState } from 'react';
import type { DraftNominee } from '#domain/nomination/draft.ts';
import { nomineeName } from '#domain/nomination/naming.ts';
import { type NearCopy, nearestCopy } from '#domain/nomination/near-copies.ts';
import { useForm } from '../context.ts';

const REST_MS = 600;
/** Texts compared without letting the page breathe. */
const AT_ONCE = 20;

/** Says, once the typing rests, whose summary this one is a near copy of. Two people may have done the same work. */
export function NearCopyHint({ nominee }: { nominee: DraftNominee }) {
  const { nominees } = useForm().state.content;
  const [near, setNear] = useState<NearCopy | null>(null);
  useEffect(() => {
    let best: NearCopy | null = null;
    let from = 0;
    let timer = setTimeout(compareSome, REST_MS);
    function compareSome() {
      const found = nearestCopy(nominee, nominees.slice(from, from + AT_ONCE));
      if (found && (!best || found.likeness > best.likeness)) best = found;
      from += AT_ONCE;
      if (from >= nominees.length) setNear(best);
      else timer = setTimeout(compareSome);
    }
    return () => clearTimeout(timer);
  }, [nominee, nominees]);
  const other = near && nominees.find(({ id }) => id === near.id);
  return (
    <div role="status">
      {near && other && (
        <p className="hint">
          Bản tóm tắt này giống {Math.round(near.likeness * 100)}% bản của {nomineeName(other)}. Ghi rõ việc
          riêng của từng người để cơ quan xét được.
        </p>
      )}
    </div>
  );
}
