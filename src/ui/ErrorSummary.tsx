import { type ReactNode, useEffect, useId, useRef } from 'react';

export interface SummaryItem {
  message: string;
  /** Where to mend it: the id of a control on this page, or an address. */
  target: { id: string } | { href: string } | null;
}

interface ErrorSummaryProps {
  title: string;
  items?: readonly SummaryItem[];
  children?: ReactNode;
}

/**
 * What stands in the way, at the top. It takes focus when it appears; give it a new `key` at each attempt, so that
 * it takes it again. A link moves focus to the control and brings its label into view.
 */
export function ErrorSummary({ title, items = [], children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="summary" role="alert" tabIndex={-1} aria-labelledby={titleId} ref={box}>
      <h2 id={titleId}>{title}</h2>
      {children}
      {items.length > 0 && (
        <ul>
          {items.map(({ message, target }) => (
            <li key={`${message} ${target && Object.values(target)}`}>
              <SummaryLink target={target}>{message}</SummaryLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SummaryLink({ target, children }: { target: SummaryItem['target']; children: string }) {
  if (target === null) return children;
  if ('href' in target) return <a href={target.href}>{children}</a>;
  return (
    <a
      href={`#${target.id}`}
      onClick={(event) => {
        event.preventDefault();
        focusControl(target.id);
      }}
    >
      {children}
    </a>
  );
}

/** Moves focus to a control and shows what it asks; false when there is none. */
export function focusControl(id: string): boolean {
  const control = document.getElementById(id);
  if (!control) return false;
  control.closest('.field')?.scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
  return true;
}
