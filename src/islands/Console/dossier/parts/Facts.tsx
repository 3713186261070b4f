import type { ReactNode } from 'react';

interface FactsProps {
  title: ReactNode;
  /** What each line says; one that says nothing is left out. */
  rows: readonly (readonly [label: ReactNode, says: ReactNode, key?: string])[];
  children?: ReactNode;
}

/** A heading and lines of a label and what it says. */
export function Facts({ title, rows, children }: FactsProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="lines">
        {rows
          .filter(([, says]) => says !== '' && says !== null && says !== undefined && says !== false)
          .map(([label, says, key]) => (
            <div key={key ?? String(label)}>
              <dt>{label}</dt>
              <dd>{says}</dd>
            </div>
          ))}
      </dl>
      {children}
    </section>
  );
}
