import './import.css';
import { useEffect, useRef, useState } from 'react';
import { useChosenForm } from '../context.ts';
import { Screen } from '../parts/Screen.tsx';
import { BringTable } from './BringTable.tsx';
import { Preview } from './Preview.tsx';
import { openSession } from './session.ts';

const NOMINEES = { place: { screen: 'nominees' }, label: 'Người và tập thể' } as const;

/** Many nominees at once: a table is pasted or chosen, looked through, mended, and added. */
export function ImportStep() {
  const { state, dispatch } = useChosenForm();
  // A table whose rows are in the dossier already is done with, unless they are taken back.
  const [kept] = useState(state.batch ? null : state.sheet);
  const [session, setSession] = useState(kept);
  // One who leaves for another screen and comes back finds the table as it was.
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(
    () => () => {
      if (kept || latest.current) dispatch({ type: 'keep-sheet', sheet: latest.current });
    },
    [dispatch, kept],
  );
  return (
    <Screen title="Thêm nhiều người từ bảng" up={NOMINEES}>
      {session ? (
        <Preview session={session} onChange={setSession} onClose={() => setSession(null)} />
      ) : (
        <BringTable onRead={(sheets) => setSession(openSession(sheets))} />
      )}
    </Screen>
  );
}
