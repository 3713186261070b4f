import { dotsFor, hasBlank } from './lines.ts';
import type {
  Block,
  Column,
  Letterhead,
  Line,
  Paper,
  Paragraph,
  Piece,
  Signature,
  Table,
  Title,
} from './model.ts';

/*
 * A paper as elements of a page, for whatever draws them: React in the form, Astro on the pages of blank forms. The
 * classes are those of the official view (`src/styles/document.css`, `papers.css`).
 */

/** An element, named and attributed as React names them, or text. */
export type Markup = string | MarkupElement;
export interface MarkupElement {
  tag: string;
  className?: string;
  attributes?: Readonly<Record<string, string | number>>;
  children: readonly Markup[];
}

/** The paper's sheets, each an article of its own. */
export function paperMarkup({ sheets, orientation, title }: Paper): MarkupElement[] {
  const classes = ['sheet', orientation === 'landscape' && 'wide', sheets.length > 1 && 'several'];
  return sheets.map((blocks, at) => ({
    tag: 'article',
    className: classes.filter(Boolean).join(' '),
    attributes: { 'aria-label': sheets.length > 1 ? `${title} ${at + 1}` : title },
    children: sheetMarkup(blocks),
  }));
}

/** Head and title, the body, and the end: the last paragraph stays on the page of the signature. */
function sheetMarkup(blocks: readonly Block[]): MarkupElement[] {
  const heads = blocks.filter(({ type }) => type === 'letterhead' || type === 'title');
  const signatures = blocks.filter(({ type }) => type === 'signature');
  const body = blocks.filter((block) => !heads.includes(block) && !signatures.includes(block));
  const kept = body.at(-1)?.type === 'paragraph' ? -1 : body.length;
  return [
    ...heads.map(blockMarkup),
    element('div', 'sheet-body', ...body.slice(0, kept).map(blockMarkup)),
    element(
      'div',
      'sheet-end',
      element('div', 'sheet-body', ...body.slice(kept).map(blockMarkup)),
      ...signatures.map(blockMarkup),
    ),
  ];
}

function blockMarkup(block: Block): MarkupElement {
  switch (block.type) {
    case 'letterhead':
      return letterheadMarkup(block);
    case 'title':
      return titleMarkup(block);
    case 'addressee':
      return element('p', 'addressee', 'Kính gửi: ', ...inline(block.line), '.');
    case 'paragraph':
      return paragraphMarkup(block);
    case 'field':
      return block.value
        ? element('p', 'entry', `${block.label}: `, ...inline(block.value))
        : element(
            'p',
            'entry to-fill',
            element('span', '', `${block.label}: `),
            element('span', 'leader', BLANK_WORDS),
          );
    case 'lines':
      return linesMarkup(block.count);
    case 'table':
      return tableMarkup(block);
    case 'signature':
      return signatureMarkup(block);
  }
}

function letterheadMarkup({ superior, body, number, placeAndDate }: Letterhead): MarkupElement {
  const bold = (...words: Markup[]) => element('p', '', element('b', '', ...words));
  return element(
    'header',
    'sheet-head',
    element('div', 'nation', bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), {
      ...bold('Độc lập - Tự do - Hạnh phúc'),
      className: 'motto',
    }),
    element(
      'div',
      'agency short-rule',
      ...superior.map((line) => element('p', '', ...inline(line))),
      ...body.map((line) => bold(...inline(line))),
    ),
    element('div', 'number', ...(number ? [element('p', 'words', ...inline(number))] : [])),
    element('div', 'place', element('p', 'words', ...inline(placeAndDate))),
  );
}

function titleMarkup({ kind, subject, attachedTo }: Title): MarkupElement {
  return element(
    'div',
    'sheet-title',
    element('p', '', element('b', '', kind)),
    element('p', attachedTo ? '' : 'short-rule', element('b', '', ...inline(subject))),
    ...(attachedTo ? [element('p', 'attached short-rule', element('i', '', ...inline(attachedTo)))] : []),
  );
}

function paragraphMarkup({ style, line }: Paragraph): MarkupElement {
  return element('p', `${style}${hasBlank(line) ? ' to-fill' : ''}`, ...inline(line));
}

function linesMarkup(count: number): MarkupElement {
  const lines = Array.from({ length: count }, () => element('span', 'leader'));
  return element('div', 'hand-lines', element('span', 'vh', `${count} dòng để viết`), ...lines);
}

function tableMarkup({ label, columns, rows }: Table): MarkupElement {
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

function signatureMarkup({ recipients, title, name }: Signature): MarkupElement {
  const to = element('div', 'to', element('p', 'words', element('b', '', element('i', '', 'Nơi nhận:'))), {
    ...element('ul', '', ...recipients.map((one) => element('li', 'words', `- ${one}`))),
    attributes: { role: 'list' },
  });
  return element(
    'footer',
    'sheet-foot',
    ...(recipients.length > 0 ? [to] : []),
    element(
      'div',
      'sign',
      ...title.map((line) => element('p', 'words', element('b', '', ...inline(line)))),
      ...(name === null
        ? [element('p', 'hint', element('i', '', '(Ký, ghi rõ họ tên, đóng dấu)')), element('p', 'name')]
        : [element('p', 'words name', element('b', '', name))]),
    ),
  );
}

const BLANK_WORDS = element('span', 'vh', '(để trống)');

function inline(line: Line): Markup[] {
  return line.flatMap(pieceMarkup);
}

function pieceMarkup(piece: Piece): Markup[] {
  if ('blank' in piece) {
    const dots = { ...element('span', 'dots', dotsFor(piece.blank)), attributes: { 'aria-hidden': 'true' } };
    return [dots, BLANK_WORDS];
  }
  const words = piece.italic ? element('i', '', piece.text) : piece.text;
  return [piece.bold ? element('b', '', words) : words];
}

function element(tag: string, className: string, ...children: Markup[]): MarkupElement {
  return className === '' ? { tag, children } : { tag, className, children };
}
