import type { ReadFile } from '#domain/honour-search/find.ts';

/**
 * Reads the files of an index, each once; one that failed is asked for again the next time.
 * @throws Error when a file can't be had.
 */
export function openIndex(folder: string, send: typeof fetch = (...args) => fetch(...args)): ReadFile {
  const files = new Map<string, Promise<unknown>>();
  return (name) => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const asked = load(send, folder + name);
    files.set(name, asked);
    asked.catch(() => files.delete(name));
    return asked;
  };
}

async function load(send: typeof fetch, path: string): Promise<unknown> {
  const response = await send(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
