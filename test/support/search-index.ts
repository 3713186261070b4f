import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { paths } from '#domain/paths.ts';
import type { Contents } from '#domain/search/index-format.ts';
import { type IndexReader, type SearchAnswer, searchSite } from '#domain/search/search.ts';

/** The first answer's size is what a visitor's browser transfers for it. */
export interface MeasuredReader extends IndexReader {
  /** Bytes of the files read so far, each once, as gzip. */
  transferred: () => number;
}

/** Reads the index that a build left in a folder. */
export function builtIndex(folder = 'dist'): MeasuredReader {
  const sizes = new Map<string, number>();
  const read = (path: string) => {
    const bytes = readFileSync(join(folder, path));
    sizes.set(path, gzipSync(bytes, { level: 9 }).length);
    return JSON.parse(bytes.toString());
  };
  return {
    contents: async () => read(paths.searchContents) as Contents,
    file: async (name) => read(paths.searchFiles + name),
    transferred: () => [...sizes.values()].reduce((total, size) => total + size, 0),
  };
}

/** The first results for a question, of every kind. */
export function firstResults(text: string, reader: IndexReader, most = 10): Promise<SearchAnswer> {
  return searchSite({ text, kind: null, most }, reader);
}
