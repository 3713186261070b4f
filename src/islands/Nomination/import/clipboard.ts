import { splitCells } from '#domain/sheet/delimited.ts';
import { SHEET_LIMITS } from '#domain/sheet/limits.ts';
import { makeSheet, type Sheet, SheetRefusal } from '#domain/sheet/sheet.ts';
import { layOut, type SpanCell } from '#domain/sheet/spans.ts';

/** What was copied: text always, and a table where Word, Excel or a browser put one beside it. */
export interface Copied {
  html: string;
  text: string;
}

/**
 * The sheet in what was copied. The table is taken before the text, which tears cells of several lines apart.
 * @throws SheetRefusal when there is nothing to read, or too much.
 */
export function readCopied({ html, text }: Copied): Sheet {
  if (html.length + text.length > 2 * SHEET_LIMITS.file)
    throw new SheetRefusal('Đoạn dán dài quá 10 triệu chữ. Chia thành nhiều phần rồi dán từng phần');
  const table = html.includes('<table') || html.includes('<TABLE') ? largestTable(html) : null;
  return makeSheet(table ? layOut(rowsOf(table)) : splitCells(text));
}

/** The document is never shown: no script of it runs and nothing it names is loaded. */
function largestTable(html: string): HTMLTableElement | null {
  // Styles say nothing here, and the page's security policy would report each of them.
  const bare = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, '');
  const tables = [...new DOMParser().parseFromString(bare, 'text/html').querySelectorAll('table')];
  return tables.toSorted((a, b) => b.rows.length - a.rows.length)[0] ?? null;
}

function rowsOf(table: HTMLTableElement): SpanCell[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: textOf(cell), columns: cell.colSpan, rows: cell.rowSpan })),
  );
}

/** A cell's text with its paragraphs and breaks as line breaks; those of the source itself are only spaces. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return '\n';
  const inner = [...node.childNodes].map(textOf).join('');
  return ['p', 'div', 'li'].includes(node.localName) ? `${inner}\n` : inner;
}
