import { ascii, findLast, hasAt, toAscii, viewOf } from '../bytes.ts';
import { refusedFile } from '../refusals.ts';

/** An entry as the archive's directory lists it (APPNOTE 4.3.12). */
export interface Entry {
  flags: number;
  method: number;
  packed: number;
  unpacked: number;
  name: string;
  /** Where its local header stands. */
  header: number;
}

export interface Directory {
  entries: Entry[];
  /** Where in the file it begins. */
  at: number;
}

const END = ascii('PK\x05\x06');
const END_BYTES = 22;
const ENTRY = ascii('PK\x01\x02');
const ENTRY_BYTES = 46;
/** A report of a hundred pictures has some 150. */
const MOST_ENTRIES = 2000;

/**
 * Reads the directory from the last bytes of a file of `size` bytes. Nothing may stand behind it, not even a comment.
 * @throws DomainError `paper-refused`
 */
export function readDirectory(tail: Uint8Array, size: number): Directory {
  const view = viewOf(tail);
  const end = tail.length - END_BYTES;
  if (!hasAt(tail, END, end)) throw refusedFile(findLast(tail, END) >= 0 ? 'polyglot' : 'truncated');
  const [disk, startDisk] = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const [here, all] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const [bytes, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (disk !== 0 || startDisk !== 0 || here !== all) throw refusedFile('broken');
  if (all > MOST_ENTRIES || bytes > end) throw refusedFile('zip-bomb');
  if (at + bytes + END_BYTES !== size) throw refusedFile('polyglot');
  return { entries: readEntries(tail.subarray(end - bytes, end), all), at };
}

function readEntries(directory: Uint8Array, count: number): Entry[] {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (!hasAt(directory, ENTRY, at) || at + ENTRY_BYTES > directory.length) throw refusedFile('broken');
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      name: toAscii(directory.subarray(at + ENTRY_BYTES, nameEnd)),
      header: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== directory.length) throw refusedFile('broken');
  return entries;
}
