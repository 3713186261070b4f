import type { ReactNode } from 'react';
import { Problem } from './Problem.tsx';

/** What ties a control to its label, help and problem. */
export interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  /** The control's id, to which an error summary links. */
  id: string;
  label: ReactNode;
  /** Read before the control is filled in. */
  help?: ReactNode;
  problem?: string | undefined;
  optional?: boolean;
}

/** A label above, help, what is wrong, then the control that `children` makes. */
export function Field({ children, ...props }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const { id, label, help, problem, optional } = props;
  return (
    <div className={problem ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <Problem id={`${id}-problem`} text={problem} />
      {children(wire(props))}
    </div>
  );
}

/** The aria attributes of a control, from what surrounds it. */
export function wire({ id, help, problem }: Pick<FieldProps, 'id' | 'help' | 'problem'>): Wiring {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined };
}

/** Marks what may be left empty; everything else must be filled in. */
export function Optional() {
  return <span className="optional"> (có thể để trống)</span>;
}
