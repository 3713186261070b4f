import { useCallback, useMemo, useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import type { InboxQuery, StaffDossier } from '#domain/review/contract.ts';
import { readCounts } from '../../../client/staff/inbox.ts';
import { Button } from '../../../ui/Button.tsx';
import { useModule } from '../../../ui/useModule.ts';
import { useConsole } from '../context.ts';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { Filters } from './Filters.tsx';
import { List } from './List.tsx';
import { queryIn, wordsOf } from './query.ts';
import { useInbox } from './useInbox.ts';
import { useSelection } from './useSelection.ts';
import { Views } from './Views.tsx';

const loadDossier = () => import('../dossier/Dossier.tsx').then(({ Dossier }) => Dossier);
const loadMany = () => import('./Many.tsx').then(({ Many }) => Many);

/** The inbox, and beside it (below it on narrow screens: instead of it) the open dossier or what many are to get. */
export function Desk() {
  const { place, go, send } = useConsole();
  const asked = JSON.stringify(place.query);
  const query = useMemo(() => queryIn(JSON.parse(asked) as Record<string, string>), [asked]);
  const inbox = useInbox(query);
  const counts = useLoad(useCallback(() => readCounts(send), [send]));
  const selection = useSelection();
  const [many, setMany] = useState(false);
  useTitle(place.open === null ? 'Hồ sơ đến' : groupCode(place.open));

  const change = (some: Partial<InboxQuery>, options?: { settle?: boolean }) =>
    go({ screen: 'inbox', open: null, query: wordsOf({ ...query, ...some }) }, options);
  const changed = (dossier: StaffDossier) => {
    inbox.refresh(dossier);
    counts.reload();
  };
  const busy = many && selection.items.length > 0;
  return (
    <main id="noi-dung" className={place.open !== null || busy ? 'desk working' : 'desk'}>
      <h1 className="vh">Bàn làm việc: hồ sơ</h1>
      <section className="inbox" aria-labelledby="hop-thu">
        <div className="bar-top">
          <h2 id="hop-thu">Hồ sơ đến</h2>
          {inbox.value && (
            <p className="meta" role="status">
              {inbox.more.left ? `đang hiện ${inbox.items.length}, còn nữa` : `${inbox.items.length} hồ sơ`}
            </p>
          )}
        </div>
        <Filters
          query={query}
          counts={counts.value}
          assignees={inbox.items.flatMap(({ assignee }) => assignee ?? [])}
          onChange={change}
        />
        <Views query={query} />
        {selection.items.length > 0 && (
          <div className="picked row">
            <p>
              <b>Đã chọn {selection.items.length}</b>
            </p>
            <Button plain onPress={() => setMany(true)}>
              Làm với các hồ sơ này
            </Button>
            <button type="button" className="text" onClick={() => selection.add(inbox.items)}>
              Chọn hết
            </button>
            <button type="button" className="text" onClick={selection.clear}>
              Bỏ chọn
            </button>
          </div>
        )}
        <List inbox={inbox} selection={selection} />
      </section>
      {busy ? (
        <ManyPane
          items={selection.items}
          onDone={() => {
            inbox.reload();
            counts.reload();
          }}
          onClose={() => setMany(false)}
        />
      ) : place.open !== null ? (
        <DossierPane key={place.open} code={place.open} onChanged={changed} />
      ) : (
        <section className="dossier idle" aria-label="Hồ sơ đang mở">
          <p>Chọn một hồ sơ trong danh sách để xem.</p>
        </section>
      )}
    </main>
  );
}

type DossierProps = Parameters<Awaited<ReturnType<typeof loadDossier>>>[0];
type ManyProps = Parameters<Awaited<ReturnType<typeof loadMany>>>[0];

function DossierPane(props: DossierProps) {
  const { module: Dossier, failed, retry } = useModule(loadDossier);
  return Dossier ? <Dossier {...props} /> : <Waiting failed={failed} retry={retry} />;
}

function ManyPane(props: ManyProps) {
  const { module: Many, failed, retry } = useModule(loadMany);
  return Many ? <Many {...props} /> : <Waiting failed={failed} retry={retry} />;
}

function Waiting({ failed, retry }: { failed: boolean; retry: () => void }) {
  return (
    <section className="dossier idle" aria-label="Hồ sơ đang mở">
      {failed ? (
        <Unreadable failure={{ kind: 'unreached' }} onRetry={retry} />
      ) : (
        <p role="status">Đang mở…</p>
      )}
    </section>
  );
}
