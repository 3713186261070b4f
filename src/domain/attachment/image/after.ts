import { ascii, find, hasAt, viewOf } from '../bytes.ts';
import { refusedFile } from '../refusals.ts';
import { holdsMarkup } from '../sniff.ts';

/** Longest of what is looked for, less one: so much of a block is looked at again with the next. */
export const OVERLAP = 40;

const FOREIGN = [
  'PK\x03\x04',
  '%PDF-',
  'Rar!\x1A\x07',
  '7z\xBC\xAF\x27\x1C',
  '\x7FELF',
  'This program cannot be run',
].map(ascii);

/**
 * Phones write a second picture, a film or notes of their own after a picture's end, so that alone is no reason to
 * refuse it; another kind of document is.
 * @throws DomainError `paper-refused`
 */
export function assertNothingForeign(after: Uint8Array): void {
  const foreign = FOREIGN.some((signature) => find(after, signature) >= 0);
  if (foreign || holdsMarkup(after)) throw refusedFile('polyglot');
}

const ZIP_END = ascii('PK\x05\x06');
const ZIP_END_BYTES = 22;

/**
 * A ZIP archive is read from its end, so any file becomes one by having an archive put behind it.
 * @throws DomainError `paper-refused` when the file's last bytes close an archive
 */
export function assertNoArchive(tail: Uint8Array): void {
  const from = Math.max(0, tail.length - ZIP_END_BYTES - 0xffff);
  for (let at = find(tail, ZIP_END, from); at >= 0; at = find(tail, ZIP_END, at + 1)) {
    const whole = hasAt(tail, ZIP_END, at) && at + ZIP_END_BYTES <= tail.length;
    if (whole && at + ZIP_END_BYTES + viewOf(tail).getUint16(at + 20, true) <= tail.length)
      throw refusedFile('polyglot');
  }
}

/** An A3 page at 600 dpi has 70 million. */
const MOST_PIXELS = 120_000_000;

/** @throws DomainError `paper-refused` for a picture that only unpacks with great effort, or has no size */
export function assertBearable(width: number, height: number): void {
  if (width * height > MOST_PIXELS) throw refusedFile('too-many-pixels');
}
