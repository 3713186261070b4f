import type { ReactNode } from 'react';
import { type FieldProps, Optional, wire } from './Field.tsx';
import { Problem } from './Problem.tsx';

export interface Option {
  value: string;
  label: ReactNode;
  /** Shown below the option, outside its label: links, long quotations. */
  below?: ReactNode;
}

interface GroupProps extends FieldProps {
  children: ReactNode;
}

/** A question with several answers below it. */
export function ChoiceGroup({ children, ...props }: GroupProps) {
  const { id, label, help, problem, optional } = props;
  return (
    <fieldset className={problem ? 'field bad' : 'field'} aria-describedby={wire(props)['aria-describedby']}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <Problem id={`${id}-problem`} text={problem} />
      {children}
    </fieldset>
  );
}

interface RadioListProps {
  /** Id of the first radio: where the error summary's link leads. */
  id: string;
  /** Name of the whole question, shared by all its lists. */
  name: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
}

/** Radio buttons of one question; a question may have several such lists, under headings. */
export function RadioList({ id, name, value, onChange, options }: RadioListProps) {
  return options.map((option, index) => (
    <div className="option" key={option.value}>
      <label className="choice">
        <input
          type="radio"
          id={index === 0 ? id : `${id}-${option.value}`}
          name={name}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
        <span>{option.label}</span>
      </label>
      {option.below}
    </div>
  ));
}

type RadiosProps = FieldProps & Omit<RadioListProps, 'name'>;

/** One of several answers. */
export function Radios({ value, onChange, options, ...field }: RadiosProps) {
  return (
    <ChoiceGroup {...field}>
      <RadioList id={field.id} name={field.id} value={value} onChange={onChange} options={options} />
    </ChoiceGroup>
  );
}

interface CheckboxesProps extends FieldProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
  options: readonly Option[];
}

/** Any number of answers, kept in the order of the list. */
export function Checkboxes({ values, onChange, options, ...field }: CheckboxesProps) {
  const toggle = (value: string, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((one) => (one === value ? on : values.includes(one))),
    );
  return (
    <ChoiceGroup {...field}>
      {options.map((option, index) => (
        <div className="option" key={option.value}>
          <label className="choice">
            <input
              type="checkbox"
              id={index === 0 ? field.id : `${field.id}-${option.value}`}
              checked={values.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <span>{option.label}</span>
          </label>
          {option.below}
        </div>
      ))}
    </ChoiceGroup>
  );
}
