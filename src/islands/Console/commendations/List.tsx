import { COMMENDATION_STATE_LABELS } from '#domain/commendation/moderation.ts';
import type { QueueItem } from '#domain/commendation/staff-contract.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import type { Queue } from './useQueue.ts';
import { authorOf, MARK_LABELS, refusalInWords } from './words.ts';

interface ListProps {
  queue: Queue;
  picked: readonly string[];
  onPick: (id: string) => void;
}

/** The commendations, as links in a list. */
export function List({ queue, picked, onPick }: ListProps) {
  const { items, more, value } = queue;
  if (value === null) {
    if (queue.failure) return <Unreadable failure={queue.failure} onRetry={queue.reload} />;
    return (
      <p className="aside" role="status">
        Đang tải lời tri ân…
      </p>
    );
  }
  if (items.length === 0) return <p className="aside">Không có lời nào khớp với bộ lọc này.</p>;
  return (
    <>
      {queue.failure && <Unreadable failure={queue.failure} onRetry={queue.reload} />}
      <ol aria-busy={queue.loading}>
        {items.map((item) => (
          <Item key={item.id} item={item} picked={picked.includes(item.id)} onPick={() => onPick(item.id)} />
        ))}
      </ol>
      <div className="aside row">
        {more.failure && <p role="alert">{refusalInWords(more.failure)}</p>}
        {value.next === null ? (
          <p className="meta">Hết danh sách: {items.length} lời.</p>
        ) : (
          <Button plain busy={more.loading} onPress={() => void more.read()}>
            {more.loading ? 'Đang tải…' : 'Xem thêm'}
          </Button>
        )}
      </div>
    </>
  );
}

function Item({ item, picked, onPick }: { item: QueueItem; picked: boolean; onPick: () => void }) {
  const { place } = useConsole();
  const open = place.open === item.id;
  const marks = [...item.flags, ...(item.unproven ? (['unproven'] as const) : [])];
  return (
    <li className={open ? 'open' : undefined}>
      <label className="pick">
        <input type="checkbox" checked={picked} onChange={onPick} />
        <span className="vh">Chọn lời {item.id}</span>
      </label>
      <PlaceLink to={{ ...place, open: item.id }} current={open} id={linkId(item.id)}>
        <span className="c">{item.id}</span>
        <span className="d">{formatInstant(Date.parse(item.createdAt))}</span>
        <b>{item.whom || 'Lời đã rút'}</b>
        <span className="w said">{item.message}</span>
        <span className="w">{authorOf(item)}</span>
        <span className={item.state === 'pending' ? 'badge' : 'badge done'}>
          {COMMENDATION_STATE_LABELS[item.state]}
        </span>
        {marks.length > 0 && (
          <span className="w late">⚑ {marks.map((mark) => MARK_LABELS[mark]).join(' · ')}</span>
        )}
      </PlaceLink>
    </li>
  );
}

/** The id of a commendation's link, which keys move between. */
export function linkId(id: string): string {
  return `loi-${id}`;
}
