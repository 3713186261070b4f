import { PAPER_LIMITS } from './constants.ts';
import { type Examiner, TAIL_BYTES } from './examiner.ts';
import type { FileKind } from './file-kinds.ts';
import { JpegExaminer } from './image/jpeg.ts';
import { PngExaminer } from './image/png.ts';
import { PdfExaminer } from './pdf/examine.ts';
import { refusedFile } from './refusals.ts';
import { sniff } from './sniff.ts';
import { Tail } from './tail.ts';
import { OfficeExaminer } from './zip/examine.ts';

/*
 * What a file is, by its bytes, read once from front to end in memory of one size (under 2 MB).
 *
 * Promised: a file that passes is a whole PDF, DOCX, XLSX, JPG or PNG by its outline, and no other known kind as
 * well; it isn't locked, declares no macro, script, launch or embedded file where the format's rules say they stand
 * (names written with escapes and PDF object streams included), and says that it unpacks to a bearable size.
 *
 * Not promised: that it is harmless. This is no virus scanner. Nothing is unpacked but a PDF's object streams and an
 * Office file's list of contents, so declared sizes are believed, checksums aren't compared, pictures aren't decoded,
 * links to the outside are left alone, and a fault of some reader's own may be used by bytes that look right here.
 * That is why files are only ever handed out as downloads.
 */

const BLOCK_BYTES = 64 * 1024;

/** Reads a file as it comes by. */
export class FileInspector {
  readonly #block = new Uint8Array(BLOCK_BYTES);
  readonly #tail = new Tail(TAIL_BYTES);
  /** How much of the block is filled, and where in the file the block begins. */
  #filled = 0;
  #at = 0;
  #size = 0;
  #examiner: Examiner | null = null;

  /**
   * The next bytes of the file; they may be reused once this returns.
   * @throws DomainError `paper-refused`, `payload-too-large` as soon as the file can't be taken
   */
  feed(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > PAPER_LIMITS.file) throw refusedFile('too-big');
    this.#tail.push(chunk);
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + BLOCK_BYTES - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === BLOCK_BYTES) this.#examine(false);
    }
  }

  /**
   * The file is over: gives what it is.
   * @throws DomainError `paper-refused`
   */
  end(): FileKind {
    if (this.#size === 0) throw refusedFile('empty');
    this.#examine(true);
    if (!this.#examiner) throw refusedFile('unknown');
    return this.#examiner.end(this.#tail.bytes());
  }

  #examine(last: boolean): void {
    const bytes = this.#block.subarray(0, this.#filled);
    this.#examiner ??= examinerFor(bytes);
    const done = this.#examiner.read({ bytes, at: this.#at, last });
    if (done === 0 && !last) throw new Error('An examiner must get on.');
    this.#block.copyWithin(0, done, this.#filled);
    this.#filled -= done;
    this.#at += done;
  }
}

function examinerFor(start: Uint8Array): Examiner {
  const outline = sniff(start);
  if (outline === 'pdf') return new PdfExaminer();
  if (outline === 'zip') return new OfficeExaminer();
  return outline === 'jpg' ? new JpegExaminer() : new PngExaminer();
}
