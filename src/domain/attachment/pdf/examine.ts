import { ascii, findLast } from '../bytes.ts';
import type { Block, Examiner } from '../examiner.ts';
import { assertNoArchive } from '../image/after.ts';
import { refusedFile } from '../refusals.ts';
import { findNames } from './names.ts';
import { DICTIONARY_BYTES, ObjectStream } from './object-stream.ts';

/** What all object streams of a file may unpack to. */
const MOST_UNPACKED = 32 * 1024 * 1024;
/** Readers look for the end's mark within so many bytes (ISO 32000-1, note 18 of annex H). */
const END_BYTES = 1024;
const END = ascii('%%EOF');

/**
 * PDF. Names are looked for in all of its bytes, streams included, so that nothing hides behind a wrong length;
 * object streams are unpacked and looked through as well.
 */
export class PdfExaminer implements Examiner {
  /** Up to where in the file names have been looked for. */
  #looked = 0;
  #stream: ObjectStream | null = null;
  #unpacked = 0;

  read(block: Block): number {
    const { bytes, at, last } = block;
    const to = last ? bytes.length : bytes.length - DICTIONARY_BYTES;
    this.#takeStream(block);
    for (const name of findNames(bytes, this.#looked - at, to)) {
      if (name.means !== 'object-stream') throw refusedFile(name.means);
      if (this.#stream) throw refusedFile('broken');
      this.#stream = new ObjectStream(block, name.at);
      this.#takeStream(block);
    }
    this.#looked = at + to;
    return last ? bytes.length : to - DICTIONARY_BYTES;
  }

  #takeStream(block: Block): void {
    if (!this.#stream?.take(block)) return;
    this.#unpacked += this.#stream.assertHarmless();
    if (this.#unpacked > MOST_UNPACKED) throw refusedFile('zip-bomb');
    this.#stream = null;
  }

  end(tail: Uint8Array): 'pdf' {
    if (findLast(tail, END) < tail.length - END_BYTES || findLast(tail, END) < 0)
      throw refusedFile('truncated');
    if (this.#stream) throw refusedFile('truncated');
    assertNoArchive(tail);
    return 'pdf';
  }
}
