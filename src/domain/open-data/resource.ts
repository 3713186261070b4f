import { type CellValue, toCsv } from './csv.ts';

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

/** A column, and what stands in it for a record. */
export type DataColumn<T> = DataField & { value: (record: T) => CellValue };

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

/** The fields and the rows of a table, a row for each record. */
export function tabulate<T>(
  columns: readonly DataColumn<T>[],
  records: readonly T[],
): Pick<DataTable, 'fields' | 'rows'> {
  return {
    fields: columns.map(({ value: _value, ...field }) => field),
    rows: records.map((record) => columns.map(({ value }) => value(record))),
  };
}

/** The table as CSV, headed by the fields' names. */
export function asCsv({ fields, rows }: DataTable): string {
  return toCsv(
    fields.map(({ name }) => name),
    rows,
  );
}

/** The rows of a table as objects with the fields' names. */
export function asObjects({ fields, rows }: DataTable): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, row[at] ?? null])));
}
