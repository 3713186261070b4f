import { Field, type FieldProps } from './Field.tsx';

interface SelectProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** What nothing chosen means, where that is an answer too. */
  any?: string;
}

/** One of a list; nothing is chosen beforehand. */
export function Select({ value, onChange, options, any = 'Chọn…', ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
