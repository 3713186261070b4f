import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import { isNarrowedList, paths } from '../domain/paths.ts';
import { buildIndex } from '../domain/search/build-index.ts';
import type { SearchPage } from '../domain/search/index-format.ts';
import { kindOfPath } from '../domain/search/kinds.ts';
import { readPassages } from './search-passages.ts';

/** Pages that say again what stands elsewhere, or nothing that one would look for. */
const REPEATING = [
  /^\/(?:404|500)\/$/,
  /^\/ke-hoach\/[^/]+\/van-ban\/$/,
  new RegExp(`^(?:${paths.home}|${paths.siteMap}|${paths.search})$`),
];

/** Files that the index names by their content never change, and are kept by browsers (`security-headers.ts`). */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const addresses = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((path) => path.endsWith('/') && !isNarrowedList(path))
          .filter((path) => !REPEATING.some((pattern) => pattern.test(path)))
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
  const page = parse(html);
  const main = page.querySelector('main');
  if (!main || page.querySelector('meta[name=robots][content*=noindex]')) return null;
  const title = page.querySelector('title')?.text.replace(/ – [^–]*$/, '') ?? '';
  const heading = main.querySelector('h1')?.structuredText ?? '';
  const sample = main.querySelector('header .sample') !== null;
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
