import { ascii, find, findLast, toAscii } from '../bytes.ts';
import type { Block } from '../examiner.ts';
import { inflate } from '../inflate.ts';
import { refusedFile } from '../refusals.ts';
import { findNames } from './names.ts';

/** Packed; writers put a few hundred objects into one, some 50 KB. */
const MOST_PACKED = 1024 * 1024;
const MOST_UNPACKED = 8 * 1024 * 1024;
/** A stream's dictionary stands within so many bytes before and behind its type's name. */
export const DICTIONARY_BYTES = 2048;

const [OBJ, STREAM, ENDSTREAM] = [ascii('obj'), ascii('stream'), ascii('endstream')];
const ZLIB_HEAD = 2;

/** One object stream: it holds objects like those of the file itself, mostly packed. */
export class ObjectStream {
  /** Where its data goes on. */
  #next: number;
  readonly #packed: boolean;
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  /** Reads the dictionary around the name at `at` in the block. @throws DomainError when it can't be made out */
  constructor({ bytes, at: base }: Block, at: number) {
    const object = findLast(bytes, OBJ, at);
    const stream = find(bytes, STREAM, at);
    const near = object >= at - DICTIONARY_BYTES && stream <= at + DICTIONARY_BYTES;
    if (object < 0 || stream < 0 || !near) throw refusedFile('broken');
    this.#packed = isPacked(toAscii(bytes.subarray(object, stream)));
    const afterWord = stream + STREAM.length;
    const lineEnd = bytes[afterWord] === 0x0d && bytes[afterWord + 1] === 0x0a ? 2 : 1;
    this.#next = base + afterWord + lineEnd;
  }

  /** Takes what the block has of it, up to where `endstream` might begin. Gives whether all of it is there. */
  take({ bytes, at }: Block): boolean {
    const from = this.#next - at;
    if (from >= bytes.length) return false;
    const end = find(bytes, ENDSTREAM, from);
    const part = bytes.slice(from, end >= 0 ? end : Math.max(from, bytes.length - ENDSTREAM.length));
    this.#parts.push(part);
    this.#length += part.length;
    this.#next += part.length;
    if (this.#length > MOST_PACKED) throw refusedFile('zip-bomb');
    return end >= 0;
  }

  /** Its objects, to be looked through. Gives their size. @throws DomainError */
  assertHarmless(): number {
    if (!this.#packed) return 0;
    const packed = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      packed.set(part, at);
      at += part.length;
    }
    const objects = inflate(packed.subarray(ZLIB_HEAD), MOST_UNPACKED);
    if (!objects) throw refusedFile('broken');
    for (const { means } of findNames(objects, 0, objects.length)) {
      if (means !== 'object-stream') throw refusedFile(means);
    }
    return objects.length;
  }
}

const FLATE = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/;
/** Another way of packing, data in another file, or names written so that this can't be told. */
const OTHER_WAYS = /\/Filter|\/F(?:Filter)?[\s(<[/]|\/Predictor|#/;

/** Whether it is packed by Flate alone. What isn't packed at all has been looked through with the rest of the file. */
function isPacked(dictionary: string): boolean {
  if (OTHER_WAYS.test(dictionary.replace(FLATE, ''))) throw refusedFile('broken');
  return FLATE.test(dictionary);
}
