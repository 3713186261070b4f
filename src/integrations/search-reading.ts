import { parse } from 'node-html-parser';
import type { SearchPage } from '../domain/search/index-format.ts';
import { kindOfPath } from '../domain/search/kinds.ts';
import { firstIn, hasClass } from './search-elements.ts';
import { readPassages } from './search-passages.ts';

const MAIN_ENDS = '</main>';
const TITLE = /<title>[^<]*<\/title>/;
const NO_INDEX = /<meta name="robots"[^>]*noindex/;

/** A built page as the index reads it; `null` for pages that search engines are kept from. */
export function readPage(html: string, path: string): SearchPage | null {
  const head = html.slice(0, html.indexOf('</head>'));
  // The head and the main part are all that is read: the rest is the same on every page, and costs as much to parse.
  const [from, to] = [html.indexOf('<main'), html.lastIndexOf(MAIN_ENDS)];
  if (from < 0 || NO_INDEX.test(head)) return null;
  const main = firstIn(parse(html.slice(from, to + MAIN_ENDS.length)), () => true);
  if (!main) return null;
  const title = parse(TITLE.exec(head)?.[0] ?? '').text.replace(/ – [^–]*$/, '');
  const heading = firstIn(main, ({ tagName }) => tagName === 'H1')?.structuredText ?? '';
  const header = firstIn(main, ({ tagName }) => tagName === 'HEADER');
  const sample = header !== undefined && firstIn(header, (inner) => hasClass(inner, 'sample')) !== undefined;
  return { path, title, heading, kind: kindOfPath(path), sample, passages: readPassages(main, path) };
}
