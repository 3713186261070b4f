import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paths } from '#domain/paths.ts';
import type { SearchPage } from '#domain/search/index-format.ts';
import { isSearched } from '#domain/search/indexed.ts';
import { SearchFiles } from '../../src/integrations/search-files.ts';
import { readPage } from '../../src/integrations/search-reading.ts';
import { scratchFolder } from '../support/scratch.ts';
import { madeUpPages } from '../support/search-corpus.ts';
import { builtIndex, firstResults } from '../support/search-index.ts';
import { searchQuality } from '../support/search-quality.ts';
import { weighPage } from './page-weight.ts';
import queries from './search-queries.json' with { type: 'json' };
import { median } from './table.ts';

/** Common words, whose places are the most: the worst that a question can ask for. */
const COMMON = [
  'thi đua khen thưởng phòng chống dịch',
  'các cơ quan đơn vị có thành tích',
  'trên địa bàn tỉnh',
];

export interface FirstAnswers {
  words: number;
  seconds: number;
  /** Bytes, as gzip, of everything a question needs beyond the page: the usual question and the worst. */
  usual: number;
  worst: number;
  worstText: string;
}

/** How good the built site's search is. */
export const qualityOf = (dist: string) => searchQuality(builtIndex(dist));

/** Builds an index of made-up pages in a folder of its own, and asks every question of it from cold. */
export async function firstAnswers(dist: string, pages: number): Promise<FirstAnswers> {
  const made = madeUpPages(readBuiltPages(dist), pages);
  const folder = scratchFolder('search');
  const start = performance.now();
  const files = new SearchFiles();
  for (const page of made) files.add(page);
  await files.write(pathToFileURL(`${folder}/`));
  const seconds = (performance.now() - start) / 1000;
  const script = weighPage(dist, paths.search).script;
  const sizes: [number, string][] = [];
  for (const text of [...queries.map(({ q }) => q), ...COMMON]) {
    const reader = builtIndex(folder);
    await firstResults(text, reader);
    sizes.push([script + reader.transferred(), text]);
  }
  const [worst, worstText] = sizes.reduce((a, b) => (b[0] > a[0] ? b : a));
  const words = made.reduce((sum, page) => sum + lengthOf(page), 0);
  return { words, seconds, usual: median(sizes.map(([size]) => size)), worst, worstText };
}

function lengthOf({ passages }: SearchPage): number {
  return passages.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

function readBuiltPages(dist: string): SearchPage[] {
  return globSync('**/index.html', { cwd: dist }).flatMap((file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;
    if (!isSearched(path)) return [];
    return readPage(readFileSync(join(dist, file), 'utf8'), path) ?? [];
  });
}
