import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { isSearched } from '../domain/search/indexed.ts';
import type { PageReader } from './kept-pages.ts';
import type { LeaveFile } from './old-site.ts';
import type { ThreadData, ToThread, Written } from './search-thread.ts';

/**
 * Makes the search index of the pages as they are drawn, in a thread of its own: reading them takes as long as drawing
 * them, and what it read of a kept page is kept too. Files that the index names by their content never change: browsers
 * keep them (`security-headers.ts`), and `leave` is told of those that an earlier build left in the output folder.
 */
export function searchIndex(
  leave: LeaveFile,
  folder = '.cache/pages/search',
): {
  reader: PageReader;
  integration: AstroIntegration;
} {
  const places = new Map<string, number>();
  let thread: Worker | undefined;
  let failed: Promise<never>;
  const tell = (message: ToThread) => thread?.postMessage(message);

  const reader: PageReader = {
    expect(paths, edition) {
      const workerData: ThreadData = { folder, edition };
      thread = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData });
      failed = once(thread, 'error').then(([error]) => Promise.reject(error));
      // Told at the end; until then it is no reason to stop, and a build that fails does not wait for the thread.
      failed.catch(() => {});
      thread.unref();
      places.clear();
      for (const path of paths.filter(isSearched)) places.set(path, places.size);
    },
    read(path, html, key) {
      const place = places.get(path);
      if (place !== undefined) tell({ place, path, html, key });
    },
  };
  const integration: AstroIntegration = {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!thread) return;
        thread.ref();
        const written = once(thread, 'message') as Promise<[Written]>;
        tell({ dir: dir.href });
        const [left] = await Promise.race([written, failed]);
        for (const [file, state] of left) leave(file, state);
        await thread.terminate();
      },
    },
  };
  return { reader, integration };
}
