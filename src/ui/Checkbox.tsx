import type { ReactNode } from 'react';
import { wire } from './Field.tsx';
import { Problem } from './Problem.tsx';

interface CheckboxProps {
  id: string;
  label: ReactNode;
  problem?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A single yes, never ticked beforehand. */
export function Checkbox({ id, label, problem, checked, onChange }: CheckboxProps) {
  return (
    <div className={problem ? 'field bad' : 'field'}>
      <Problem id={`${id}-problem`} text={problem} />
      <label className="choice">
        <input
          {...wire({ id, problem })}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
