import { useEffect, useState } from 'react';
import { STAFF_ACTION_LABELS, type StaffAction } from '#domain/review/actions.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { ActionPanel } from './ActionPanel.tsx';
import { useDossier } from './context.ts';
import { orderActions } from './order.ts';
import { HEADING_ID } from './parts/Heading.tsx';
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
  /** Which form was just left, or that its action is done; null once focus has gone on from there. */
  const [left, setLeft] = useState<StaffAction | 'done' | null>(null);
  useEffect(() => {
    if (left === null || chosen !== null) return;
    const opener = left === 'done' ? null : document.getElementById(openerId(left));
    opener?.closest('details')?.setAttribute('open', '');
    (opener ?? document.getElementById(HEADING_ID))?.focus();
    setLeft(null);
  }, [left, chosen]);
  const leave = (what: StaffAction | 'done') => {
    setChosen(null);
    setLeft(what);
  };

  if (chosen !== null) {
    return (
      <footer className="act open">
        <ActionPanel
          key={chosen}
          action={chosen}
          onCancel={() => leave(chosen)}
          onStale={onStale}
          onDone={(after) => {
            announce(`Đã xong: ${STAFF_ACTION_LABELS[chosen].toLocaleLowerCase('vi')}`);
            onDone(after);
            leave('done');
          }}
        />
      </footer>
    );
  }
  if (dossier.actions.length === 0) {
    return (
      <footer className="act">
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
    <footer className="act">
      {others.length > 0 && (
        <details className="others">
          <summary>Việc khác</summary>
          <ul className="plain">
            {others.map((action) => (
              <li key={action}>
                <button
                  type="button"
                  className="text"
                  id={openerId(action)}
                  onClick={() => setChosen(action)}
                >
                  {STAFF_ACTION_LABELS[action]}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {beside.map((action) => (
        <Button key={action} id={openerId(action)} plain onPress={() => setChosen(action)}>
          {STAFF_ACTION_LABELS[action]}
        </Button>
      ))}
      {main && (
        <Button id={openerId(main)} onPress={() => setChosen(main)}>
          {STAFF_ACTION_LABELS[main]}
        </Button>
      )}
    </footer>
  );
}

/** The button that opens the action's form, and has focus again when the form is left. */
const openerId = (action: StaffAction) => `lam-${action}`;
