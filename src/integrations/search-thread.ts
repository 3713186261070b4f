import { parentPort } from 'node:worker_threads';
import type { SearchPage } from '../domain/search/index-format.ts';
import { SearchFiles } from './search-files.ts';
import { readPage } from './search-reading.ts';

/** What the build tells this thread: a page, by its place among all that are searched, or that there are no more. */
export type ToThread = { place: number; path: string; html: Uint8Array } | { dir: string };

const files = new SearchFiles();
const decoder = new TextDecoder();
/** Read before one that stands ahead of them: the same pages give the same index, whichever is drawn first. */
const early = new Map<number, SearchPage | null>();
let next = 0;

parentPort?.on('message', async (message: ToThread) => {
  if ('dir' in message) {
    for (const place of [...early.keys()].sort((a, b) => a - b)) add(place);
    await files.write(new URL(message.dir));
    parentPort?.postMessage('written');
    return;
  }
  early.set(message.place, readPage(decoder.decode(message.html), message.path));
  for (; early.has(next); next += 1) add(next);
});

function add(place: number): void {
  const page = early.get(place);
  early.delete(place);
  if (page) files.add(page);
}
