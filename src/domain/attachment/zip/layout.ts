import { refusedFile } from '../refusals.ts';
import type { Directory, Entry } from './central-directory.ts';
import type { LocalHeader } from './local-headers.ts';

const LOCKED = 1;
/** Sizes follow the data instead of standing before it. */
const SIZES_FOLLOW = 8;
const STORED = 0;
const DEFLATED = 8;
/** With or without a signature, sizes of four or eight bytes (APPNOTE 4.3.9). */
const DESCRIPTOR_BYTES = [12, 16, 20, 24];

const MB = 1024 * 1024;
/** What an archive may say that it unpacks to: in all, and for each of its own bytes once that is more than a little. */
export const UNPACKED_LIMITS = { bytes: 100 * MB, ratio: 100, little: MB } as const;

/**
 * The directory and the local headers must tell the same, and entries lie end to end from the file's first byte to
 * the directory: a reader from the front and one from the end then see the same archive, and nothing lies between.
 * @throws DomainError `paper-refused`
 */
export function assertSound(
  { entries, at }: Directory,
  headers: ReadonlyMap<number, LocalHeader>,
  size: number,
): void {
  const ordered = entries.toSorted((one, other) => one.header - other.header);
  let expected = 0;
  for (const [index, entry] of ordered.entries()) {
    const header = headers.get(entry.header);
    if (entry.header !== expected || !header) throw refusedFile('polyglot');
    assertAgree(entry, header);
    const dataEnd = header.data + entry.packed;
    expected = ordered[index + 1]?.header ?? at;
    const gap = expected - dataEnd;
    if (entry.flags & SIZES_FOLLOW ? !DESCRIPTOR_BYTES.includes(gap) : gap !== 0)
      throw refusedFile('polyglot');
    if (entry.method === STORED && headers.has(header.data)) throw refusedFile('carries-files');
  }
  const { bytes, ratio, little } = UNPACKED_LIMITS;
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > Math.min(bytes, Math.max(little, size * ratio))) throw refusedFile('zip-bomb');
}

function assertAgree(entry: Entry, header: LocalHeader): void {
  if ((entry.flags | header.flags) & LOCKED) throw refusedFile('locked-zip');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw refusedFile('broken');
  if (entry.method === STORED && entry.packed !== entry.unpacked) throw refusedFile('broken');
  const sameSizes = header.packed === entry.packed && header.unpacked === entry.unpacked;
  const follow = (header.flags & entry.flags & SIZES_FOLLOW) !== 0 && header.packed === 0;
  if (header.method !== entry.method || header.name !== entry.name || !(sameSizes || follow))
    throw refusedFile('polyglot');
}
