import { useCallback, useEffect, useRef } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import { readDossier } from '../../../client/staff/dossiers.ts';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { Actions } from './Actions.tsx';
import { contentOf, DossierContext } from './context.ts';
import { Contact } from './parts/Contact.tsx';
import { Flags } from './parts/Flags.tsx';
import { HEADING_ID, Heading } from './parts/Heading.tsx';
import { History } from './parts/History.tsx';
import { Nominees } from './parts/Nominees.tsx';
import { Notes } from './parts/Notes.tsx';
import { Papers } from './parts/Papers.tsx';
import { Unit } from './parts/Unit.tsx';
import { Versions } from './parts/Versions.tsx';

interface DossierProps {
  code: string;
  /** Told of what an action made of it. */
  onChanged: (dossier: StaffDossier) => void;
}

/** Everything of one dossier, and what the member can do with it. It takes focus when it was opened from the list. */
export function Dossier({ code, onChanged }: DossierProps) {
  const { send, campaigns, place } = useConsole();
  const loaded = useLoad(useCallback(() => readDossier(send, code), [send, code]));
  const { value: dossier, failure, reload, put } = loaded;
  const box = useRef<HTMLElement>(null);
  const there = dossier !== null;
  useEffect(() => {
    if (there && box.current?.contains(document.activeElement) === false) box.current.focus();
  }, [there]);
  const back = (
    <p className="back">
      <PlaceLink to={{ ...place, open: null }}>Về danh sách</PlaceLink>
    </p>
  );
  if (dossier === null) {
    return (
      <section className="dossier idle" aria-label={`Hồ sơ ${groupCode(code)}`}>
        {back}
        {failure ? (
          <Unreadable failure={failure} onRetry={reload} />
        ) : (
          <p role="status">Đang mở hồ sơ {groupCode(code)}…</p>
        )}
      </section>
    );
  }
  const content = contentOf(dossier);
  const campaign = campaigns.find(({ id }) => id === content?.choice.campaign);
  return (
    <DossierContext value={{ dossier, content, campaign }}>
      <section className="dossier" aria-labelledby={HEADING_ID} tabIndex={-1} ref={box}>
        {back}
        <Heading />
        <div className="panes">
          <div>
            <Flags />
            <Nominees />
            <Unit />
            <Papers />
            <Versions />
          </div>
          <aside aria-label="Diễn biến và ghi chú">
            <History />
            <Notes />
            <Contact />
          </aside>
        </div>
        <Actions
          onDone={(after) => {
            put(after);
            onChanged(after);
          }}
          onStale={reload}
        />
      </section>
    </DossierContext>
  );
}
