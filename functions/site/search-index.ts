import { paths } from '#domain/paths.ts';
import type { IndexReader } from '#domain/search/search.ts';

/** The search index that the site's build left among its pages; each answer reads the few files it needs. */
export function searchIndex(assets: Fetcher): IndexReader {
  const read = async <T>(path: string): Promise<T> => {
    const response = await assets.fetch(new URL(path, 'https://assets.invalid'));
    if (!response.ok) throw new Error(`The build has no ${path} (${response.status}).`);
    return response.json();
  };
  return {
    contents: () => read(paths.searchContents),
    file: (name) => read(paths.searchFiles + name),
  };
}
