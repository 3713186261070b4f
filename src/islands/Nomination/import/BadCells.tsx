import { FIELD_LABELS, type ImportField } from '#domain/nomination/import/fields.ts';
import type { Column } from '#domain/nomination/import/layout.ts';
import type { ImportedRow } from '#domain/nomination/import/read-rows.ts';
import { focusControl } from '../../../ui/ErrorSummary.tsx';
import { fieldId } from '../places.ts';
import { cellId } from './CellEditor.tsx';
import type { Reading } from './reading.ts';

interface BadCellsProps {
  rows: readonly ImportedRow[];
  reading: Reading;
  columns: readonly Column[];
}

/** What is wrong on this page, cell by cell, each leading to its cell; and what no column of the sheet says. */
export function BadCells({ rows, reading, columns }: BadCellsProps) {
  const cells = rows.flatMap((row) =>
    reading
      .placesOf(row)
      .cells.map(({ column, message }) => ({ number: row.source.number, column, message })),
  );
  const missing = [...reading.missing];
  if (cells.length + missing.length === 0) return null;
  const elsewhere = reading.badCells - cells.length;
  return (
    <section className="summary" aria-labelledby={fieldId('can-sua')}>
      <h4 id={fieldId('can-sua')}>Cần sửa</h4>
      <ul>
        {missing.map(([field, count]) => (
          <li key={field}>
            {field in PLACES ? (
              <Jump to={PLACES[field] ?? ''}>{lacking(field, count)}</Jump>
            ) : (
              lacking(field, count)
            )}
          </li>
        ))}
        {cells.map(({ number, column, message }) => (
          <li key={`${number}-${column}`}>
            <Jump
              to={cellId(number, column)}
            >{`Dòng ${number}, ${labelOf(columns[column])}: ${message}`}</Jump>
          </li>
        ))}
      </ul>
      {elsewhere > 0 && <p>Còn {elsewhere} ô cần sửa ở các trang khác của bảng.</p>}
    </section>
  );
}

/** Where a field that no column says is chosen for all rows. */
const PLACES: Partial<Record<ImportField, string>> = {
  criteria: fieldId('chung.individual'),
  bodyKind: fieldId('chung.bodyKind'),
};

function lacking(field: ImportField, count: number): string {
  return `${count} dòng chưa có ${FIELD_LABELS[field]}, mà bảng không có cột này: chọn chung cho mọi dòng hoặc thêm cột`;
}

function labelOf(column: Column | undefined): string {
  return column && column.use in FIELD_LABELS
    ? FIELD_LABELS[column.use as ImportField]
    : (column?.heading ?? '');
}

function Jump({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        focusControl(to);
      }}
    >
      {children}
    </a>
  );
}
