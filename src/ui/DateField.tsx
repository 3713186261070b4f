import { ChoiceGroup } from './Choices.tsx';
import type { FieldProps } from './Field.tsx';

/** A date as it is typed: three boxes, in the order it is written in Vietnam. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

interface DateFieldProps extends FieldProps {
  value: TypedDate;
  onChange: (value: TypedDate) => void;
}

const PARTS = [
  { part: 'day', label: 'Ngày', length: 2 },
  { part: 'month', label: 'Tháng', length: 2 },
  { part: 'year', label: 'Năm', length: 4 },
] as const;

/** Day, month and year in boxes of their own, so that a phone shows digits and no separator is asked for. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  return (
    <ChoiceGroup {...field}>
      <div className="date">
        {PARTS.map(({ part, label, length }) => {
          const id = part === 'day' ? field.id : `${field.id}-${part}`;
          return (
            <div key={part} className={part}>
              <label htmlFor={id}>{label}</label>
              <input
                id={id}
                inputMode="numeric"
                autoComplete="off"
                maxLength={length}
                aria-invalid={field.problem ? true : undefined}
                value={value[part]}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
              />
            </div>
          );
        })}
      </div>
    </ChoiceGroup>
  );
}
