import { viewOf } from '../bytes.ts';
import type { Block, Examiner } from '../examiner.ts';
import { refusedFile } from '../refusals.ts';
import { assertBearable, assertNoArchive, assertNothingForeign, OVERLAP } from './after.ts';

const SIGNATURE_BYTES = 8;
/** A chunk's length and type before its data, its checksum behind it. */
const CHUNK_HEAD = 8;
const CHECKSUM = 4;
const IHDR_BYTES = 13;
const [IHDR, IDAT, IEND] = [0x49484452, 0x49444154, 0x49454e44];

/** PNG (ISO/IEC 15948): a signature, then chunks up to IEND. */
export class PngExaminer implements Examiner {
  /** Bytes to pass over before the next chunk. */
  #skip = SIGNATURE_BYTES;
  #chunks = 0;
  #hasPixels = false;
  #ended = false;

  read({ bytes, last }: Block): number {
    const view = viewOf(bytes);
    let at = 0;
    while (!this.#ended) {
      const passed = Math.min(this.#skip, bytes.length - at);
      this.#skip -= passed;
      at += passed;
      if (at + CHUNK_HEAD + IHDR_BYTES > bytes.length && !last) return at;
      if (at + CHUNK_HEAD > bytes.length) throw refusedFile('truncated');
      this.#readChunk(view, at);
    }
    const end = Math.min(at + this.#skip, bytes.length);
    this.#skip -= end - at;
    assertNothingForeign(bytes.subarray(end));
    return last ? bytes.length : Math.max(end, bytes.length - OVERLAP);
  }

  #readChunk(view: DataView, at: number): void {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if ((this.#chunks === 0) !== (type === IHDR)) throw refusedFile('broken');
    if (type === IHDR) {
      if (length !== IHDR_BYTES || at + CHUNK_HEAD + IHDR_BYTES > view.byteLength)
        throw refusedFile('broken');
      assertBearable(view.getUint32(at + 8), view.getUint32(at + 12));
    }
    this.#chunks++;
    this.#hasPixels ||= type === IDAT;
    this.#ended = type === IEND;
    this.#skip = CHUNK_HEAD + length + CHECKSUM;
  }

  end(tail: Uint8Array): 'png' {
    if (this.#skip > 0) throw refusedFile('truncated');
    if (!this.#hasPixels) throw refusedFile('broken');
    assertNoArchive(tail);
    return 'png';
  }
}
