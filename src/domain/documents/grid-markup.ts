import { element, inline, type MarkupElement } from './markup.ts';
import type { Column, Line, Table } from './model.ts';

/** A table whose head is repeated on each page. */
export function tableMarkup({ label, columns, rows }: Table): MarkupElement {
  const cell = (line: Line, { align }: Column) =>
    element('td', align === 'center' ? 'center' : '', ...inline(line));
  const table = element(
    'table',
    'grid',
    element(
      'colgroup',
      '',
      ...columns.map(({ share }) => ({ ...element('col', ''), attributes: { width: `${share}%` } })),
    ),
    element(
      'thead',
      '',
      element(
        'tr',
        '',
        ...columns.map(({ head }) => ({ ...element('th', '', head), attributes: { scope: 'col' } })),
      ),
    ),
    element(
      'tbody',
      '',
      ...rows.map(({ cells, splits }) =>
        element('tr', splits ? 'splits' : '', ...columns.map((column, at) => cell(cells[at] ?? [], column))),
      ),
    ),
  );
  // Wider than a phone: it is scrolled within itself, by keyboard too.
  const attributes = { role: 'region', 'aria-label': label, tabIndex: 0 };
  return { ...element('div', 'grid-room', table), attributes };
}
