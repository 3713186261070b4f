import type { CellValue } from './csv.ts';

/** A column, as Frictionless Table Schema describes it; `name` never changes once it is published. */
export interface DataField {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'boolean' | 'date';
  description: string;
  required?: boolean;
  /** The only values there are. */
  values?: readonly string[];
}

/** A table of open data. `name` is its stable address: `/du-lieu/<name>.csv` and `.json`. */
export interface DataTable {
  name: string;
  title: string;
  description: string;
  fields: readonly DataField[];
  /** Counted by the Worker when it is asked for, so that the build writes no file of it. */
  live?: true;
  /** Values in the order of the fields. */
  rows: readonly (readonly CellValue[])[];
}

/** The rows of a table as objects with the fields' names. */
export function asObjects({ fields, rows }: DataTable): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, row[at] ?? null])));
}
