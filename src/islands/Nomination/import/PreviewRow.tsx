import { memo, useState } from 'react';
import { FIELD_LABELS, type ImportField, isNameField } from '#domain/nomination/import/fields.ts';
import type { Column } from '#domain/nomination/import/layout.ts';
import type { PlacedProblems } from '#domain/nomination/import/place-problems.ts';
import type { ImportedRow } from '#domain/nomination/import/read-rows.ts';
import { CellEditor, cellId } from './CellEditor.tsx';
import type { SessionAction } from './session.ts';

/** A column with its place in the sheet. */
export interface PlacedColumn extends Column {
  at: number;
}

interface PreviewRowProps {
  row: ImportedRow;
  placed: PlacedProblems;
  columns: readonly PlacedColumn[];
  dropped: boolean;
  double: string | undefined;
  copy: string | undefined;
  onAct: (action: SessionAction) => void;
}

/** A row as it is read: cells to be mended are open, the others open on demand. Kept as long as nothing of it changes. */
export const PreviewRow = memo(function PreviewRow(props: PreviewRowProps) {
  const { row, placed, columns, dropped, double, copy, onAct } = props;
  const { number, cells } = row.source;
  const [whole, setWhole] = useState(false);
  // A cell that was opened stays open once it is mended: whoever types in it keeps their place.
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const fresh = placed.cells.filter(({ column }) => !opened.has(column));
  if (fresh.length > 0) setOpened(new Set([...opened, ...fresh.map(({ column }) => column)]));
  const firstName =
    columns.find(({ use, at }) => isNameField(use) && cells[at] !== '')?.at ??
    columns.find(({ use }) => isNameField(use))?.at;
  return (
    <tr className={dropped ? 'dropped' : undefined}>
      <th scope="row">
        {number}
        <span className="meta">{row.nominee.kind === 'collective' ? 'Tập thể' : 'Cá nhân'}</span>
        {!dropped && placed.missing.length > 0 && (
          <span className="problem">
            Thiếu {placed.missing.map((field) => FIELD_LABELS[field]).join(', ')}
          </span>
        )}
        <button
          type="button"
          className="link"
          onClick={() => onAct({ type: 'drop', row: number, dropped: !dropped })}
        >
          {dropped ? 'Lấy lại' : 'Bỏ'}
          <span className="vh"> dòng {number}</span>
        </button>
        {!dropped && (
          <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Xong' : 'Sửa'}
            <span className="vh"> dòng {number}</span>
          </button>
        )}
      </th>
      {columns.map(({ at, use }) => (
        <td key={at} className={use}>
          {!dropped && (whole || opened.has(at)) ? (
            <CellEditor
              id={cellId(number, at)}
              label={`Dòng ${number}, ${FIELD_LABELS[use as ImportField]}`}
              use={use}
              value={cells[at] ?? ''}
              problem={placed.cells.find(({ column }) => column === at)?.message}
              onEdit={(text) => onAct({ type: 'cell', row: number, column: at, text })}
            />
          ) : (
            <span className="said">{cells[at]}</span>
          )}
          {at === firstName && double && <p className="hint">{double}</p>}
          {use === 'achievement' && copy && <p className="hint">{copy}</p>}
        </td>
      ))}
    </tr>
  );
});
