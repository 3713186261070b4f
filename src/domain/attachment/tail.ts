/** The last bytes of what has gone by, in a ring of one size. */
export class Tail {
  readonly #ring: Uint8Array;
  /** Where the next byte goes. */
  #next = 0;
  #seen = 0;

  constructor(size: number) {
    this.#ring = new Uint8Array(size);
  }

  push(chunk: Uint8Array): void {
    const size = this.#ring.length;
    const kept = chunk.subarray(Math.max(0, chunk.length - size));
    const fits = Math.min(kept.length, size - this.#next);
    this.#ring.set(kept.subarray(0, fits), this.#next);
    this.#ring.set(kept.subarray(fits), 0);
    this.#next = (this.#next + kept.length) % size;
    this.#seen += kept.length;
  }

  /** In order. */
  bytes(): Uint8Array {
    if (this.#seen < this.#ring.length) return this.#ring.slice(0, this.#seen);
    const ordered = new Uint8Array(this.#ring.length);
    ordered.set(this.#ring.subarray(this.#next), 0);
    ordered.set(this.#ring.subarray(0, this.#next), this.#ring.length - this.#next);
    return ordered;
  }
}
