import type { Typed } from '../typed.ts';

/** What a form's fields work with. */
export interface FieldsProps {
  typed: Typed;
  type: (some: Partial<Typed>) => void;
  /** What is wrong with the field, by its path in what is sent. */
  problemOf: (field: string) => string | undefined;
}
