import { letterheadMarkup, signatureMarkup, titleMarkup } from './frame-markup.ts';
import { tableMarkup } from './grid-markup.ts';
import { hasBlank } from './lines.ts';
import { BLANK_WORDS, element, inline, type MarkupElement } from './markup.ts';
import type { Block, Paper, Paragraph } from './model.ts';

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

function paragraphMarkup({ style, line }: Paragraph): MarkupElement {
  return element('p', `${style}${hasBlank(line) ? ' to-fill' : ''}`, ...inline(line));
}

function linesMarkup(count: number): MarkupElement {
  const lines = Array.from({ length: count }, () => element('span', 'leader'));
  return element('div', 'hand-lines', element('span', 'vh', `${count} dòng để viết`), ...lines);
}
