import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field, type FieldProps } from './Field.tsx';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'tel' | 'email';
  inputMode?: 'text' | 'numeric';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Expected length, which the box shows by its width. */
  size?: 'short' | 'full';
}

/** One line of text. Names keep the case they are typed in: nothing corrects them. */
export function TextField({
  value,
  onChange,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  size = 'full',
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          className={size === 'short' ? 'short' : undefined}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
