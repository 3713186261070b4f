import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { paths } from '../domain/paths.ts';
import type { SearchPage } from '../domain/search/index-format.ts';
import { stateOf } from './old-site.ts';
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

/** What the thread tells at last: which files were left as they lay, and in what state. */
export type Written = readonly (readonly [file: string, state: string])[];

interface SentPage {
  place: number;
  path: string;
  /** Its bytes, or the file that they lie in. */
  html: Uint8Array | string;
  key: string | undefined;
}

const { folder, edition }: ThreadData = workerData;
const pack = new Pack(folder, edition);
const files = new SearchFiles();
const NOTHING = new Uint8Array();
const decoder = new TextDecoder();
/** Read before one that stands ahead of them: the same pages give the same index, whichever is drawn first. */
const early = new Map<number, SearchPage | null>();
let next = 0;

parentPort?.on('message', async (message: ToThread) => {
  if ('dir' in message) {
    for (const place of [...early.keys()].sort((a, b) => a - b)) add(place);
    parentPort?.postMessage(await writeFiles(new URL(message.dir)));
    return;
  }
  early.set(message.place, readSent(message));
  for (; early.has(next); next += 1) add(next);
});

/** Writes the index. Its files are named by what they say, so one that lies there as an earlier build left it is that. */
async function writeFiles(dir: URL): Promise<Written> {
  const fileOf = (name: string) => fileURLToPath(new URL(`.${paths.searchFiles}${name}`, dir));
  const left: [string, string][] = [];
  const names = await files.write(dir, (name) => {
    const noted = pack.find(name)?.noted;
    const lies = noted !== undefined && stateOf(fileOf(name)) === noted;
    if (lies) left.push([fileOf(name), noted]);
    return lies;
  });
  for (const name of names) {
    pack.set(name, NOTHING);
    pack.note(name, stateOf(fileOf(name)));
  }
  pack.finish();
  return left;
}

/** What the index reads of a page, as read by a build before where that is known. */
function readSent({ path, html, key }: SentPage): SearchPage | null {
  const kept = key === undefined ? undefined : pack.get(key);
  if (kept) return JSON.parse(kept.toString());
  const page = readPage(decoder.decode(typeof html === 'string' ? readFileSync(html) : html), path);
  if (key !== undefined) pack.set(key, Buffer.from(JSON.stringify(page)));
  return page;
}

function add(place: number): void {
  const page = early.get(place);
  early.delete(place);
  if (page) files.add(page);
}
