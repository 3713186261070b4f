import { type ReactNode, useEffect, useRef } from 'react';
import { focusControl } from '../../../ui/ErrorSummary.tsx';
import { useForm } from '../context.ts';
import { fieldId, type Place, toHash } from '../places.ts';

interface ScreenProps {
  title: string;
  /** Where “‹” leads; left out on the first and the last screen. */
  up?: { place: Place; label: string } | undefined;
  /** Something stands in the way: the page's title says so first. */
  hasProblems?: boolean;
  /** Above the heading: the error summary. */
  above?: ReactNode;
  children: ReactNode;
}

/** One screen: it names itself in the page's title and, when one comes to it, takes focus. */
export function Screen({ title, up, hasProblems = false, above, children }: ScreenProps) {
  const { place, moved, siteTitle } = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  const { field } = place;
  useEffect(() => {
    document.title = `${hasProblems ? 'Cần sửa: ' : ''}${title} – ${siteTitle}`;
  }, [title, hasProblems, siteTitle]);
  useEffect(() => {
    if (!moved || (field && focusControl(fieldId(field)))) return;
    // At once: what glides away under the pointer is not what one presses.
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus();
  }, [moved, field]);
  return (
    <div className="stack nomination-screen">
      {up && (
        <p className="noprint">
          <a href={toHash(up.place)}>‹ {up.label}</a>
        </p>
      )}
      {above}
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
    </div>
  );
}
