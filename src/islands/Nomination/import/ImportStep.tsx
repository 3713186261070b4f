import './import.css';
import { useEffect, useRef, useState } from 'react';
import { useChosenForm } from '../context.ts';
import { Screen } from '../parts/Screen.tsx';
import { BringTable } from './BringTable.tsx';
import { Preview } from './Preview.tsx';
import { type ImportSession, openSession } from './session.ts';

const NOMINEES = { place: { screen: 'nominees' }, label: 'Người và tập thể' } as const;

/** Many nominees at once: a table is pasted or chosen, looked through, mended, and added. */
export function ImportStep() {
  const { state, dispatch } = useChosenForm();
  const [session, setSession] = useState<ImportSession | null>(state.sheet);
  // One who leaves for another screen and comes back finds the table as it was.
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(() => () => dispatch({ type: 'keep-sheet', sheet: latest.current }), [dispatch]);
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
