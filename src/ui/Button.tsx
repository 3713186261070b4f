import type { ReactNode } from 'react';

interface ButtonProps {
  children: ReactNode;
  id?: string;
  /** Left out: the button submits its form. */
  onPress?: () => void;
  /** Any but the one main action of a screen. */
  plain?: boolean;
  /** Work is under way: the button stays where it is, keeps focus and does nothing. */
  busy?: boolean;
}

/** Says what it does, by a verb. */
export function Button({ children, id, onPress, plain = false, busy = false }: ButtonProps) {
  return (
    <button
      id={id}
      type={onPress ? 'button' : 'submit'}
      className={plain ? 'button plain' : 'button'}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
