/*
 * DEFLATE (RFC 1951), for the two small things that must be read in a packed form: a PDF's object streams and an
 * Office file's list of contents. Written out because the rules here do no I/O and wait for nothing, and because
 * it must stop at a given size.
 */

/** Symbol and length of a code (`symbol << 4 | length`) by the next `bits` bits; 0 where no code begins so. */
interface Codes {
  bits: number;
  entries: Uint16Array;
}

const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRAS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const FIXED_LITERALS = Uint8Array.from({ length: 288 }, (_, i) =>
  i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8,
);
const FIXED_DISTANCES = new Uint8Array(30).fill(5);

/** What can't be unpacked: not DEFLATE, cut off, or larger than asked for. */
class Broken extends Error {}

/** Unpacks raw DEFLATE. Gives null when it is broken or would be larger than `most` bytes. */
export function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return new Inflater(packed, most).run();
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
}

class Inflater {
  readonly #packed: Uint8Array;
  readonly #most: number;
  #out: Uint8Array;
  #length = 0;
  #at = 0;
  /** Bits that were read and not used yet, the next one lowest. */
  #held = 0;
  #count = 0;

  constructor(packed: Uint8Array, most: number) {
    this.#packed = packed;
    this.#most = most;
    this.#out = new Uint8Array(Math.min(most, packed.length * 4 + 64));
  }

  run(): Uint8Array {
    for (let last = 0; last === 0; ) {
      last = this.#take(1);
      const type = this.#take(2);
      if (type === 0) this.#stored();
      else if (type === 1) this.#coded(codesOf(FIXED_LITERALS), codesOf(FIXED_DISTANCES));
      else if (type === 2) this.#coded(...this.#readCodes());
      else throw new Broken();
    }
    return this.#out.subarray(0, this.#length);
  }

  #take(bits: number): number {
    this.#fill(bits);
    if (this.#count < bits) throw new Broken();
    const value = this.#held & ((1 << bits) - 1);
    this.#held >>>= bits;
    this.#count -= bits;
    return value;
  }

  #fill(bits: number): void {
    while (this.#count < bits && this.#at < this.#packed.length) {
      this.#held |= (this.#packed[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
  }

  #symbol({ bits, entries }: Codes): number {
    this.#fill(bits);
    const entry = entries[this.#held & ((1 << bits) - 1)] ?? 0;
    const length = entry & 15;
    if (length === 0 || length > this.#count) throw new Broken();
    this.#held >>>= length;
    this.#count -= length;
    return entry >> 4;
  }

  #stored(): void {
    this.#take(this.#count & 7);
    const length = this.#take(16);
    if ((this.#take(16) ^ 0xffff) !== length) throw new Broken();
    this.#reserve(length);
    for (let i = 0; i < length; i++) this.#out[this.#length++] = this.#take(8);
  }

  #coded(literals: Codes, distances: Codes): void {
    for (let symbol = this.#symbol(literals); symbol !== 256; symbol = this.#symbol(literals)) {
      if (symbol < 256) {
        this.#reserve(1);
        this.#out[this.#length++] = symbol;
      } else this.#copy(symbol - 257, distances);
    }
  }

  #copy(symbol: number, distances: Codes): void {
    const base = LENGTH_BASES[symbol];
    if (base === undefined) throw new Broken();
    const length = base + this.#take(LENGTH_EXTRAS[symbol] ?? 0);
    const far = this.#symbol(distances);
    const farBase = DISTANCE_BASES[far];
    if (farBase === undefined) throw new Broken();
    const distance = farBase + this.#take(far < 4 ? 0 : (far >> 1) - 1);
    if (distance > this.#length) throw new Broken();
    this.#reserve(length);
    for (let i = 0; i < length; i++, this.#length++) {
      this.#out[this.#length] = this.#out[this.#length - distance] ?? 0;
    }
  }

  #readCodes(): [Codes, Codes] {
    const [literals, distances, count] = [this.#take(5) + 257, this.#take(5) + 1, this.#take(4) + 4];
    const first = new Uint8Array(19);
    for (const place of ORDER.slice(0, count)) first[place] = this.#take(3);
    const codes = codesOf(first);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.#symbol(codes);
      if (symbol < 16) lengths[at++] = symbol;
      else {
        if (symbol === 16 && at === 0) throw new Broken();
        const repeated = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
        const times =
          symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
        if (at + times > lengths.length) throw new Broken();
        lengths.fill(repeated, at, at + times);
        at += times;
      }
    }
    return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))];
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed > this.#most) throw new Broken();
    if (needed <= this.#out.length) return;
    const larger = new Uint8Array(Math.min(this.#most, Math.max(needed, this.#out.length * 2)));
    larger.set(this.#out.subarray(0, this.#length));
    this.#out = larger;
  }
}

function codesOf(lengths: Uint8Array): Codes {
  const bits = Math.max(1, ...lengths);
  const counts = new Uint16Array(16);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Uint32Array(17);
  for (let length = 1; length <= 15; length++) {
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
    if ((next[length] ?? 0) + (counts[length] ?? 0) > 1 << length) throw new Broken();
  }
  const entries = new Uint16Array(1 << bits);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    for (let at = reversed(code, length); at < entries.length; at += 1 << length) {
      entries[at] = (symbol << 4) | length;
    }
  }
  return { bits, entries };
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
  return turned;
}
