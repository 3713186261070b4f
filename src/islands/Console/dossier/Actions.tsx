import { useEffect, useRef, useState } from 'react';
import { STAFF_ACTION_LABELS, type StaffAction } from '#domain/review/actions.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { ActionPanel } from './ActionPanel.tsx';
import { useDossier } from './context.ts';
import { orderActions } from './order.ts';
import { hasTyped } from './typed.ts';

interface ActionsProps {
  onDone: (dossier: StaffDossier) => void;
  /** The dossier was changed meanwhile: it is to be read again. */
  onStale: () => void;
}

/** What the member can do now; one form at a time. A form that was left with something typed is open again. */
export function Actions({ onDone, onStale }: ActionsProps) {
  const { dossier } = useDossier();
  const { announce } = useConsole();
  const [chosen, setChosen] = useState<StaffAction | null>(
    () => dossier.actions.find((action) => hasTyped(dossier.code, action)) ?? null,
  );
  const bar = useRef<HTMLElement>(null);
  const [returning, setReturning] = useState(false);
  useEffect(() => {
    if (!returning || chosen !== null) return;
    bar.current?.querySelector('button')?.focus();
    setReturning(false);
  }, [returning, chosen]);
  const leave = () => {
    setChosen(null);
    setReturning(true);
  };

  if (chosen !== null) {
    return (
      <footer className="act open" ref={bar}>
        <ActionPanel
          key={chosen}
          action={chosen}
          onCancel={leave}
          onStale={onStale}
          onDone={(after) => {
            announce(`Đã xong: ${STAFF_ACTION_LABELS[chosen].toLocaleLowerCase('vi')}`);
            onDone(after);
            leave();
          }}
        />
      </footer>
    );
  }
  if (dossier.actions.length === 0) {
    return (
      <footer className="act" ref={bar}>
        <p>
          {dossier.interest
            ? 'Bạn không xử lý được hồ sơ này.'
            : 'Ở bước này, bạn không có việc gì phải làm với hồ sơ.'}
        </p>
      </footer>
    );
  }
  const { main, beside, others } = orderActions(dossier);
  return (
    <footer className="act" ref={bar}>
      {others.length > 0 && (
        <details className="others">
          <summary>Việc khác</summary>
          <ul className="plain">
            {others.map((action) => (
              <li key={action}>
                <button type="button" className="text" onClick={() => setChosen(action)}>
                  {STAFF_ACTION_LABELS[action]}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {beside.map((action) => (
        <Button key={action} plain onPress={() => setChosen(action)}>
          {STAFF_ACTION_LABELS[action]}
        </Button>
      ))}
      {main && <Button onPress={() => setChosen(main)}>{STAFF_ACTION_LABELS[main]}</Button>}
    </footer>
  );
}
