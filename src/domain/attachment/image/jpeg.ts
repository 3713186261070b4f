import { viewOf } from '../bytes.ts';
import type { Block, Examiner } from '../examiner.ts';
import { refusedFile } from '../refusals.ts';
import { assertBearable, assertNoArchive, assertNothingForeign, OVERLAP } from './after.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** A marker, its length, and the size of the picture where it tells one. */
const SEGMENT_HEAD = 9;

/** Markers without a length: TEM, RST0 to RST7, SOI. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** SOF0 to SOF15, but for the three of these numbers that mean something else. */
const startsFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** In pixels, 0xFF is followed by 0 or one of these, or it begins a marker. */
const staysInScan = (next: number) => next >= 0xd0 && next <= 0xd7;

/** JPEG (ITU-T T.81): segments, each begun by a marker; pixels stand between markers; the last is EOI. */
export class JpegExaminer implements Examiner {
  /** Bytes to pass over, and whether pixels stand behind them. */
  #skip = 0;
  #inScan = false;
  #hasFrame = false;
  #hasScan = false;
  #ended = false;

  read({ bytes, last }: Block): number {
    const view = viewOf(bytes);
    let at = 0;
    while (!this.#ended) {
      const passed = Math.min(this.#skip, bytes.length - at);
      this.#skip -= passed;
      at += passed;
      const marker = bytes.indexOf(0xff, at);
      if (marker < 0) return bytes.length;
      if (marker + SEGMENT_HEAD > bytes.length && !last) return marker;
      const next = bytes[marker + 1];
      if (next === undefined) return bytes.length;
      if (next === 0xff) at = marker + 1;
      else if (next === 0 || (this.#inScan && staysInScan(next))) at = marker + 2;
      else at = this.#readMarker(view, marker, next);
    }
    assertNothingForeign(bytes.subarray(at));
    return last ? bytes.length : Math.max(at, bytes.length - OVERLAP);
  }

  /** Gives where to go on. */
  #readMarker(view: DataView, at: number, marker: number): number {
    this.#inScan = false;
    this.#ended = marker === END_OF_IMAGE;
    if (this.#ended || standsAlone(marker)) return at + 2;
    if (at + 4 > view.byteLength) throw refusedFile('truncated');
    this.#skip = view.getUint16(at + 2);
    if (this.#skip < 2) throw refusedFile('broken');
    if (startsFrame(marker)) {
      if (at + SEGMENT_HEAD > view.byteLength) throw refusedFile('truncated');
      assertBearable(view.getUint16(at + 7), view.getUint16(at + 5));
      this.#hasFrame = true;
    }
    this.#inScan = marker === START_OF_SCAN;
    this.#hasScan ||= this.#inScan;
    return at + 2;
  }

  end(tail: Uint8Array): 'jpg' {
    if (!this.#ended) throw refusedFile('truncated');
    if (!this.#hasFrame || !this.#hasScan) throw refusedFile('broken');
    assertNoArchive(tail);
    return 'jpg';
  }
}
