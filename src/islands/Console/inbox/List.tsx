import { useCallback } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { failureInWords, Unreadable } from '../parts/states.tsx';
import { useKeys } from '../useKeys.ts';
import { Item, linkId } from './Item.tsx';
import type { Inbox } from './useInbox.ts';
import type { Selection } from './useSelection.ts';

interface ListProps {
  inbox: Inbox;
  selection: Selection;
}

/** The dossiers, as links in a list; j and k move between them, x picks the one that has focus. */
export function List({ inbox, selection }: ListProps) {
  const { items, more } = inbox;
  const { go, place, announce } = useConsole();
  const focused = () => items.findIndex(({ code }) => document.activeElement?.id === linkId(code));
  const step = (by: 1 | -1) => {
    const at = focused();
    const from = at >= 0 ? at : items.findIndex(({ code }) => code === place.open);
    const next = items[Math.min(Math.max(from + by, 0), items.length - 1)];
    if (next) document.getElementById(linkId(next.code))?.focus();
  };
  const pick = useCallback(() => {
    const at = items.findIndex(({ code }) => document.activeElement?.id === linkId(code));
    const item = items[at];
    if (!item) return;
    announce(
      selection.has(item.code) ? `Bỏ chọn ${groupCode(item.code)}` : `Đã chọn ${groupCode(item.code)}`,
    );
    selection.toggle(item);
  }, [items, selection, announce]);
  useKeys({ j: () => step(1), k: () => step(-1), x: pick });

  if (inbox.value === null) {
    if (inbox.failure) return <Unreadable failure={inbox.failure} onRetry={inbox.reload} />;
    return (
      <p className="aside" role="status">
        Đang tải hồ sơ…
      </p>
    );
  }
  if (items.length === 0) {
    return (
      <div className="aside stack tight">
        <p>Không có hồ sơ nào khớp với bộ lọc này.</p>
        <p>
          <Button plain onPress={() => go({ ...place, query: {} })}>
            Bỏ bộ lọc
          </Button>
        </p>
      </div>
    );
  }
  return (
    <>
      {inbox.failure && <Unreadable failure={inbox.failure} onRetry={inbox.reload} />}
      <ol aria-busy={inbox.loading}>
        {items.map((item) => (
          <Item key={item.code} item={item} selection={selection} />
        ))}
      </ol>
      <div className="aside row">
        {more.failure && <p role="alert">{failureInWords(more.failure)}</p>}
        {more.left ? (
          <Button plain busy={more.loading} onPress={() => void more.read()}>
            {more.loading ? 'Đang tải…' : 'Xem thêm'}
          </Button>
        ) : (
          <p className="meta">Hết danh sách: {items.length} hồ sơ.</p>
        )}
      </div>
    </>
  );
}
