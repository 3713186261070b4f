import type { ReactNode } from 'react';
import { REASON_LETTERS } from '#domain/nomination/reason.ts';
import { GROUND_LABELS, GROUNDS } from '#domain/review/grounds.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import { DateField } from '../../../../ui/DateField.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { controlId } from '../problems.ts';
import type { FieldsProps } from './props.ts';

/** A reason; `help` says who reads it. */
export function Reason({ typed, type, problemOf, help }: FieldsProps & { help: ReactNode }) {
  return (
    <TextArea
      id={controlId('reason')}
      label="Lý do"
      help={help}
      problem={problemOf('reason')}
      value={typed.reason}
      onChange={(reason) => type({ reason })}
      rows={3}
      count={countLetters}
      limit={REASON_LETTERS}
    />
  );
}

/** A ground of the closed list. */
export function GroundChoice({ typed, type, problemOf, label }: FieldsProps & { label: string }) {
  return (
    <Select
      id={controlId('ground')}
      label={label}
      problem={problemOf('ground')}
      value={typed.ground}
      onChange={(ground) => type({ ground: GROUNDS.find((one) => one === ground) ?? '' })}
      options={GROUNDS.map((ground) => ({ value: ground, label: GROUND_LABELS[ground] }))}
    />
  );
}

/** The last day that counts. `field` is its name in what is sent. */
export function LastDay({
  typed,
  type,
  problemOf,
  field,
  label,
}: FieldsProps & { field: string; label: string }) {
  return (
    <DateField
      id={controlId(field)}
      label={label}
      help="Tính đến hết ngày này."
      problem={problemOf(field)}
      value={typed.date}
      onChange={(date) => type({ date })}
    />
  );
}
