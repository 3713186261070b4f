import { gzipSync } from 'node:zlib';
import type { IndexFiles } from '#domain/honour-search/build-index.ts';
import type { ReadFile } from '#domain/honour-search/find.ts';

/** A visitor who has nothing of the index yet: what they read, and how many bytes of gzip it took. */
export function coldVisitor(files: IndexFiles): { read: ReadFile; bytes: () => number } {
  const sizes = new Map<string, number>();
  return {
    read: async (name) => {
      const json = JSON.stringify(files.get(name));
      if (json === undefined) throw new Error(`no file ${name}`);
      if (!sizes.has(name)) sizes.set(name, gzipSync(json).length);
      return JSON.parse(json);
    },
    bytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
}
