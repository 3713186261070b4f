import type { Block, Examiner } from '../examiner.ts';
import type { FileKind } from '../file-kinds.ts';
import { refusedFile } from '../refusals.ts';
import { readDirectory } from './central-directory.ts';
import { assertPlainParts, CONTENTS, kindByContents, MOST_CONTENTS_BYTES } from './contents.ts';
import { assertSound } from './layout.ts';
import { HEADER_BYTES, LocalHeaders } from './local-headers.ts';

/** DOCX and XLSX: ZIP archives with a list of contents. */
export class OfficeExaminer implements Examiner {
  readonly #headers = new LocalHeaders();
  /** Up to where in the file headers have been looked for. */
  #looked = 0;
  #size = 0;
  /** What follows the header of the list of contents. */
  #contents: { header: number; data: number; bytes: Uint8Array; filled: number } | null = null;

  read(block: Block): number {
    const { bytes, at, last } = block;
    const to = last ? bytes.length : bytes.length - HEADER_BYTES;
    this.#headers.collect(block, this.#looked - at, to);
    this.#looked = at + to;
    this.#size = at + bytes.length;
    this.#takeContents(block);
    return to;
  }

  /** The first header of that name counts: a second one is refused with the layout. */
  #takeContents({ bytes, at }: Block): void {
    if (!this.#contents) {
      const [header, found] = this.#headers.found.entries().find(([, { name }]) => name === CONTENTS) ?? [];
      if (header === undefined || !found) return;
      this.#contents = { header, data: found.data, bytes: new Uint8Array(MOST_CONTENTS_BYTES), filled: 0 };
    }
    const { data, filled } = this.#contents;
    const from = data + filled - at;
    if (from < 0 || from >= bytes.length) return;
    const part = bytes.subarray(from, from + MOST_CONTENTS_BYTES - filled);
    this.#contents.bytes.set(part, filled);
    this.#contents.filled += part.length;
  }

  end(tail: Uint8Array): FileKind {
    const directory = readDirectory(tail, this.#size);
    assertPlainParts(directory.entries);
    assertSound(directory, this.#headers.found, this.#size);
    const contents = this.#contents;
    const listed = directory.entries.find(({ name }) => name === CONTENTS);
    if (!listed || !contents) throw refusedFile('archive');
    if (listed.header !== contents.header) throw refusedFile('polyglot');
    if (listed.packed > contents.filled) throw refusedFile('broken');
    return kindByContents(listed, contents.bytes.subarray(0, listed.packed));
  }
}
