import './commendations.css';
import { useMemo, useState } from 'react';
import { type QueueQuery, VERDICTS_MOST } from '#domain/commendation/staff-contract.ts';
import { useConsole } from '../context.ts';
import { useKeys } from '../useKeys.ts';
import { useTitle } from '../useStart.ts';
import { Filters } from './Filters.tsx';
import { List, linkId } from './List.tsx';
import { Many } from './Many.tsx';
import { OpenThanks } from './OpenThanks.tsx';
import { useQueue } from './useQueue.ts';
import { queryIn, wordsOf } from './words.ts';

/**
 * The moderators' desk: the queue, and beside it (on narrow screens instead of it) the open commendation or those that
 * were picked. j and k open the next and the one before, x picks; verdicts have keys of their own.
 */
export function Moderation() {
  const { place, go, announce } = useConsole();
  const asked = JSON.stringify(place.query);
  const query = useMemo(() => queryIn(JSON.parse(asked) as Record<string, string>), [asked]);
  const queue = useQueue(query);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [many, setMany] = useState(false);
  useTitle(place.open === null ? 'Lời tri ân' : `Lời ${place.open}`);

  const change = (some: Partial<QueueQuery>) => {
    setPicked([]);
    go({ screen: 'commendations', open: null, query: wordsOf({ ...query, ...some }) });
  };
  const step = (by: 1 | -1) => {
    const at = queue.items.findIndex(({ id }) => id === place.open);
    const next = queue.items[Math.min(Math.max(at + by, 0), queue.items.length - 1)];
    if (!next) return;
    go({ ...place, open: next.id }, { settle: true });
    document.getElementById(linkId(next.id))?.focus();
  };
  const pick = (id: string) => {
    const has = picked.includes(id);
    setPicked(has ? picked.filter((one) => one !== id) : [...picked, id].slice(0, VERDICTS_MOST));
    announce(has ? `Bỏ chọn ${id}` : `Đã chọn ${id}`);
  };
  useKeys({ j: () => step(1), k: () => step(-1), x: () => place.open !== null && pick(place.open) });

  const chosen = queue.items.filter(({ id }) => picked.includes(id));
  const busy = many && chosen.length > 0;
  const clear = () => {
    setMany(false);
    setPicked([]);
    queue.reload();
  };
  return (
    <main id="noi-dung" className={place.open !== null || busy ? 'desk working' : 'desk'}>
      <h1 className="vh">Bàn làm việc: lời tri ân</h1>
      <section className="inbox" aria-labelledby="hang-doi">
        <div className="bar-top">
          <h2 id="hang-doi">Lời tri ân</h2>
          {queue.value && (
            <p className="meta" role="status">
              {queue.value.next ? `đang hiện ${queue.items.length}, còn nữa` : `${queue.items.length} lời`}
            </p>
          )}
        </div>
        <Filters query={query} onChange={change} />
        {chosen.length > 0 && (
          <div className="picked row">
            <p>
              <b>Đã chọn {chosen.length}</b>
            </p>
            <button type="button" className="text" onClick={() => setMany(true)}>
              Quyết định các lời này
            </button>
            <button
              type="button"
              className="text"
              onClick={() => setPicked(queue.items.map(({ id }) => id).slice(0, VERDICTS_MOST))}
            >
              Chọn hết
            </button>
            <button type="button" className="text" onClick={() => setPicked([])}>
              Bỏ chọn
            </button>
          </div>
        )}
        <List queue={queue} picked={picked} onPick={pick} />
      </section>
      {busy ? (
        <Many items={chosen} onDone={() => undefined} onClear={clear} />
      ) : place.open !== null ? (
        <OpenThanks key={place.open} id={place.open} onChanged={queue.refresh} />
      ) : (
        <section className="dossier idle" aria-label="Lời đang mở">
          <p>Chọn một lời trong danh sách, hoặc bấm j để mở lời đầu tiên.</p>
        </section>
      )}
    </main>
  );
}
