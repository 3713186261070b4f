import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';

interface ConfirmProps {
  /** On the first button, and on the one that does it. */
  ask: ReactNode;
  act: ReactNode;
  /** What will be lost. */
  children: ReactNode;
  onConfirm: () => void;
}

/** A button for what can't be undone: it asks once more, in place, and gives focus back when one thinks better of it. */
export function Confirm({ ask, act, children, onConfirm }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const [returning, setReturning] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (returning) opener.current?.querySelector('button')?.focus();
  }, [asking, returning]);
  if (!asking) {
    return (
      <div ref={opener}>
        <Button plain onPress={() => setAsking(true)}>
          {ask}
        </Button>
      </div>
    );
  }
  const close = () => {
    setReturning(true);
    setAsking(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons isn't a fieldset of answers
    <div className="notice warm stack" role="group" aria-label="Xác nhận" tabIndex={-1} ref={question}>
      <p>{children}</p>
      <p className="row">
        <Button onPress={onConfirm}>{act}</Button>
        <Button plain onPress={close}>
          Giữ lại
        </Button>
      </p>
    </div>
  );
}
