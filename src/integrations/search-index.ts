import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import { paths } from '../domain/paths.ts';
import { buildIndex } from '../domain/search/build-index.ts';
import type { SearchPage } from '../domain/search/index-format.ts';
import { isSearched } from '../domain/search/indexed.ts';
import { kindOfPath } from '../domain/search/kinds.ts';
import { firstIn, hasClass } from './search-elements.ts';
import { readPassages } from './search-passages.ts';

const MAIN_ENDS = '</main>';
const TITLE = /<title>[^<]*<\/title>/;
const NO_INDEX = /<meta name="robots"[^>]*noindex/;

/** Files that the index names by their content never change, and are kept by browsers (`security-headers.ts`). */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const addresses = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((path) => path.endsWith('/') && isSearched(path))
          .sort();
        const found: SearchPage[] = [];
        // One after another: thousands of pages open at once would fill the memory.
        for (const path of addresses) {
          const page = readPage(await readFile(new URL(`.${path}index.html`, dir), 'utf8'), path);
          if (page) found.push(page);
        }
        await writeIndex(found, dir);
      },
    },
  };
}

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

/** Writes the index under `paths.searchIndex`, each file but the contents named by its content. */
export async function writeIndex(pages: readonly SearchPage[], dir: URL): Promise<void> {
  const folder = new URL(`.${paths.searchFiles}`, dir);
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  const contents = buildIndex(pages, (_, json) => {
    const name = `${createHash('sha256').update(json).digest('hex').slice(0, 10)}.json`;
    files.set(name, json);
    return name;
  });
  await Promise.all([...files].map(([name, json]) => writeFile(new URL(name, folder), json)));
  await writeFile(new URL(`.${paths.searchContents}`, dir), JSON.stringify(contents));
}
