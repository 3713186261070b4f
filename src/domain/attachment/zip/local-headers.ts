import { ascii, find, toAscii, viewOf } from '../bytes.ts';
import type { Block } from '../examiner.ts';
import { refusedFile } from '../refusals.ts';

/** What stands before an entry's data (APPNOTE 4.3.7). */
export interface LocalHeader {
  flags: number;
  method: number;
  packed: number;
  unpacked: number;
  name: string;
  /** Where its data begins. */
  data: number;
}

const SIGNATURE = ascii('PK\x03\x04');
const FIXED_BYTES = 30;
const LONGEST_NAME = 255;
/** What a header may take at most, without its extra field. */
export const HEADER_BYTES = FIXED_BYTES + LONGEST_NAME;
/** Packed data may look like a header by chance, or hold an archive of its own. */
const MOST_HEADERS = 4000;

/** Everything in the file that looks like a local header, by where it stands. */
export class LocalHeaders {
  readonly found = new Map<number, LocalHeader>();

  /** Looks at the block from `from` on, for headers that begin before `to`. */
  collect({ bytes, at }: Block, from: number, to: number): void {
    for (let start = find(bytes, SIGNATURE, from); start >= 0 && start < to; ) {
      const header = readHeader(bytes, start, at);
      if (header) this.found.set(at + start, header);
      if (this.found.size > MOST_HEADERS) throw refusedFile('zip-bomb');
      start = find(bytes, SIGNATURE, start + 1);
    }
  }
}

function readHeader(bytes: Uint8Array, start: number, base: number): LocalHeader | null {
  if (start + FIXED_BYTES > bytes.length) return null;
  const view = viewOf(bytes);
  const nameBytes = view.getUint16(start + 26, true);
  const end = start + FIXED_BYTES + nameBytes;
  if (nameBytes > LONGEST_NAME || end > bytes.length) return null;
  return {
    flags: view.getUint16(start + 6, true),
    method: view.getUint16(start + 8, true),
    packed: view.getUint32(start + 18, true),
    unpacked: view.getUint32(start + 22, true),
    name: toAscii(bytes.subarray(start + FIXED_BYTES, end)),
    data: base + end + view.getUint16(start + 28, true),
  };
}
