import { parentPort, workerData } from 'node:worker_threads';
import type { SearchPage } from '../domain/search/index-format.ts';
import { Pack } from './pack.ts';
import { SearchFiles } from './search-files.ts';
import { readPage } from './search-reading.ts';

/** What the build gives this thread to begin with: where it keeps what it read, and of which edition. */
export interface ThreadData {
  folder: string;
  edition: string;
}

/** What the build tells it then: a page, by its place among all that are searched, or that there are no more. */
export type ToThread = SentPage | { dir: string };

interface SentPage {
  place: number;
  path: string;
  html: Uint8Array;
  key: string | undefined;
}

const { folder, edition }: ThreadData = workerData;
const pack = new Pack(folder, edition);
const files = new SearchFiles();
const decoder = new TextDecoder();
/** Read before one that stands ahead of them: the same pages give the same index, whichever is drawn first. */
const early = new Map<number, SearchPage | null>();
let next = 0;

parentPort?.on('message', async (message: ToThread) => {
  if ('dir' in message) {
    for (const place of [...early.keys()].sort((a, b) => a - b)) add(place);
    await files.write(new URL(message.dir));
    pack.finish();
    parentPort?.postMessage('written');
    return;
  }
  early.set(message.place, readSent(message));
  for (; early.has(next); next += 1) add(next);
});

/** What the index reads of a page, as read by a build before where that is known. */
function readSent({ path, html, key }: SentPage): SearchPage | null {
  const kept = key === undefined ? undefined : pack.get(key);
  if (kept) return JSON.parse(kept.toString());
  const page = readPage(decoder.decode(html), path);
  if (key !== undefined) pack.set(key, Buffer.from(JSON.stringify(page)));
  return page;
}

function add(place: number): void {
  const page = early.get(place);
  early.delete(place);
  if (page) files.add(page);
}
