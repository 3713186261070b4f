import { paths } from '#domain/paths.ts';
import type { Contents } from '#domain/search/index-format.ts';
import type { IndexReader } from '#domain/search/search.ts';

/**
 * Reads the search index over the network; each file once, and once more after a failure.
 * @throws Error (by its promises) when a file can't be had
 */
export function searchIndexReader(): IndexReader {
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(path: string): Promise<T> => {
    const known = files.get(path) ?? fetchJson(path);
    files.set(path, known);
    known.catch(() => files.delete(path));
    return known as Promise<T>;
  };
  return {
    contents: () => read<Contents>(paths.searchContents),
    file: (name) => read(paths.searchFiles + name),
  };
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
