import { buildIndex } from '#domain/search/build-index.ts';
import type { Contents, SearchPage } from '#domain/search/index-format.ts';
import { type IndexReader, type SearchAnswer, searchSite } from '#domain/search/search.ts';

/** A page with these paragraphs, each an anchor of its own (`p1`, `p2` …). */
export function searchPage(path: string, title: string, ...paragraphs: string[]): SearchPage {
  const passages = paragraphs.map((text, index) => ({
    anchor: `p${index + 1}`,
    label: `đoạn ${index + 1}`,
    text,
  }));
  return { path, title, heading: title, kind: 'page', sample: false, passages };
}

/** An index of these pages, kept in memory, and the names of the files that were read. */
export function memoryIndex(
  pages: readonly SearchPage[],
): IndexReader & { read: string[]; contentsNow: Contents } {
  const files = new Map<string, string>();
  const contents = buildIndex(pages, (kind, json) => {
    const name = `${kind}-${files.size}`;
    files.set(name, json);
    return name;
  });
  const read: string[] = [];
  return {
    read,
    contentsNow: contents,
    contents: async () => contents,
    file: async (name) => {
      read.push(name);
      return JSON.parse(files.get(name) ?? 'null');
    },
  };
}

/** The first results for a question over these pages. */
export function ask(pages: readonly SearchPage[], text: string): Promise<SearchAnswer> {
  return searchSite({ text, kind: null, most: 10 }, memoryIndex(pages));
}
