import { packNumbers, unpackNumbers } from './numbers.ts';

/** Where a word stands: page → positions in that page, both in rising order. */
export type Postings = Map<number, number[]>;

/**
 * Packs postings as they come, pages and positions in rising order. For each page: the step from the page before, how
 * many positions, and the step from each to the next.
 */
export class PostingsPacker {
  readonly #numbers: number[] = [];
  #page = -1;
  #position = 0;
  /** Where the number of the page's positions stands. */
  #countAt = 0;

  add(page: number, position: number): void {
    const numbers = this.#numbers;
    if (page !== this.#page) {
      numbers.push(page - Math.max(this.#page, 0), 0);
      this.#countAt = numbers.length - 1;
      this.#page = page;
      this.#position = 0;
    }
    numbers[this.#countAt] = (numbers[this.#countAt] ?? 0) + 1;
    numbers.push(position - this.#position);
    this.#position = position;
  }

  packed(): string {
    return packNumbers(this.#numbers);
  }
}

/** The postings that a {@link PostingsPacker} packed. */
export function unpackPostings(packed: string): Postings {
  const numbers = unpackNumbers(packed);
  const postings: Postings = new Map();
  let page = 0;
  for (let at = 0; at < numbers.length; ) {
    page += numbers[at++] ?? 0;
    const count = numbers[at++] ?? 0;
    let position = 0;
    const positions = numbers.slice(at, at + count).map((step) => {
      position += step;
      return position;
    });
    at += count;
    postings.set(page, positions);
  }
  return postings;
}
