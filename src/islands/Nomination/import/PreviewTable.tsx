import { useMemo, useState } from 'react';
import { FIELD_LABELS } from '#domain/nomination/import/fields.ts';
import type { Column } from '#domain/nomination/import/layout.ts';
import { Radios } from '../../../ui/Choices.tsx';
import { focusControl } from '../../../ui/ErrorSummary.tsx';
import { Pages } from '../../../ui/Pages.tsx';
import { fieldId } from '../places.ts';
import type { Hints } from '../useHints.ts';
import { BadCells } from './BadCells.tsx';
import { PreviewRow } from './PreviewRow.tsx';
import type { Reading } from './reading.ts';
import type { SessionAction } from './session.ts';

interface PreviewTableProps {
  reading: Reading;
  columns: readonly Column[];
  dropped: ReadonlySet<number>;
  hints: Hints;
  onAct: (action: SessionAction) => void;
}

const PER_PAGE = 25;
type Filter = 'all' | 'bad';

/**
 * The rows, 25 at a time, with what is wrong in each cell. Which rows are shown is settled when one filters or turns
 * the page, so that a row doesn't vanish while it is being mended.
 */
export function PreviewTable({ reading, columns, dropped, hints, onAct }: PreviewTableProps) {
  const [filter, setFilter] = useState<Filter>(
    reading.bad.size > 0 && reading.rows.length > PER_PAGE ? 'bad' : 'all',
  );
  const [page, setPage] = useState(1);
  const [numbers, setNumbers] = useState(() => numbersOf(reading, filter));
  const shownColumns = useMemo(
    () =>
      columns.flatMap((column, at) =>
        column.use === 'left-out' || column.use === 'unknown' ? [] : [{ ...column, at }],
      ),
    [columns],
  );
  const byNumber = useMemo(() => new Map(reading.rows.map((row) => [row.source.number, row])), [reading]);
  const pages = Math.max(Math.ceil(numbers.length / PER_PAGE), 1);
  const onPage = numbers
    .slice((page - 1) * PER_PAGE, page * PER_PAGE)
    .flatMap((number) => byNumber.get(number) ?? []);
  const turn = (to: number) => {
    setPage(to);
    focusControl(fieldId('bang-xem'));
  };
  const choose = (value: string) => {
    const chosen: Filter = value === 'bad' ? 'bad' : 'all';
    setFilter(chosen);
    setNumbers(numbersOf(reading, chosen));
    setPage(1);
  };
  return (
    <>
      {reading.rows.length > 1 && (
        <Radios
          id={fieldId('loc')}
          label="Xem"
          value={filter}
          onChange={choose}
          options={[
            { value: 'all', label: `Tất cả ${reading.rows.length} dòng` },
            { value: 'bad', label: `Chỉ dòng cần sửa (${reading.bad.size})` },
          ]}
        />
      )}
      <BadCells
        rows={onPage.filter(({ source }) => !dropped.has(source.number))}
        reading={reading}
        columns={columns}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: what scrolls sideways must be reached by keyboard, with a name */}
      <div
        className="read-sheet"
        role="region"
        aria-label="Bảng xem trước"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the same
        tabIndex={0}
        id={fieldId('bang-xem')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {shownColumns.map(({ at, use, heading }) => (
                <th scope="col" key={at}>
                  {use in FIELD_LABELS ? FIELD_LABELS[use as keyof typeof FIELD_LABELS] : heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {onPage.map((row) => (
              <PreviewRow
                key={row.source.number}
                row={row}
                placed={reading.placesOf(row)}
                columns={shownColumns}
                dropped={dropped.has(row.source.number)}
                double={hints.doubles.get(row.nominee.id)}
                copy={hints.copies.get(row.nominee.id)}
                onAct={onAct}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pages label="Các trang của bảng xem trước" page={page} of={pages} onTurn={turn} />
    </>
  );
}

function numbersOf({ rows, bad }: Reading, filter: Filter): number[] {
  const all = rows.map(({ source }) => source.number);
  return filter === 'all' ? all : all.filter((number) => bad.has(number));
}
