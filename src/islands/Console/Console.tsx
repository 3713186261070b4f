import { useCallback, useMemo, useState } from 'react';
import type { Send } from '../../client/request.ts';
import { watchingSession } from '../../client/staff/session.ts';
import { useModule } from '../../ui/useModule.ts';
import { ConsoleContext, type ConsoleWork } from './context.ts';
import { KeysHelp } from './parts/KeysHelp.tsx';
import { Masthead } from './parts/Masthead.tsx';
import { NotAllowed, SignedOut, Unreadable } from './parts/states.tsx';
import { Toast, useAnnouncing } from './parts/Toast.tsx';
import { addressOf, placeIn } from './places.ts';
import { SCREENS, type Screen, screensOf } from './screens.ts';
import { moveTo, useAddress } from './useAddress.ts';
import { useArrival } from './useArrival.ts';
import { useKeysSetting } from './useKeys.ts';
import { useStart } from './useStart.ts';

/** The staff's console: who is signed in, the masthead, and the screen that the address names. */
export function Console({ send: plainSend }: { send: Send }) {
  const [signedOut, setSignedOut] = useState(false);
  const [send] = useState(() => watchingSession(plainSend, (lives) => setSignedOut(!lives)));
  const { start, clock } = useStart(send);
  const search = useAddress();
  useArrival(search);
  const [keys, setKeys] = useKeysSetting();
  const { said, announce } = useAnnouncing();
  const go = useCallback<ConsoleWork['go']>((place, options) => moveTo(addressOf(place), options), []);

  const mine = useMemo(
    () => (start.value ? screensOf(start.value.me, start.value.campaigns) : []),
    [start.value],
  );
  const first = mine[0];
  const place = useMemo(() => placeIn(search, first ?? 'inbox'), [search, first]);

  if (start.value === null || clock === null) {
    return (
      <>
        <Masthead me={null} screens={[]} current={null} />
        <main id="noi-dung" className="desk-alone">
          <h1>Bàn làm việc</h1>
          {signedOut ? (
            <SignedOut />
          ) : start.failure ? (
            <Unreadable failure={start.failure} onRetry={start.reload} />
          ) : (
            <p role="status">Đang mở bàn làm việc…</p>
          )}
        </main>
      </>
    );
  }
  const { me, campaigns, site } = start.value;
  const screen = SCREENS[place.screen];
  const work = { me, send, campaigns, site, now: clock.now, place, go, announce, keys };
  return (
    <ConsoleContext value={work}>
      <a className="skip" href="#noi-dung">
        Tới nội dung chính
      </a>
      <Masthead me={me} screens={mine} current={place.screen} />
      {signedOut && <SignedOut working />}
      {screen && mine.includes(place.screen) ? (
        <CurrentScreen key={place.screen} screen={screen} />
      ) : (
        <main id="noi-dung" className="desk-alone">
          <h1>{screen?.label ?? 'Bàn làm việc'}</h1>
          <NotAllowed />
        </main>
      )}
      <KeysHelp keys={keys} onKeys={setKeys} />
      <Toast said={said} />
    </ConsoleContext>
  );
}

function CurrentScreen({ screen: { label, load } }: { screen: Screen }) {
  const { module: Content, failed, retry } = useModule(load);
  if (Content) return <Content />;
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>{label}</h1>
      {failed ? (
        <Unreadable failure={{ kind: 'unreached' }} onRetry={retry} />
      ) : (
        <p role="status">Đang mở…</p>
      )}
    </main>
  );
}
