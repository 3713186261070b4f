import { packNumbers, unpackNumbers } from './numbers.ts';

/** Where a word stands: page → positions in that page, both in rising order. */
export type Postings = Map<number, number[]>;

/** For each page: the step from the page before, how many positions, and the step from each to the next. */
export function packPostings(postings: Postings): string {
  const numbers: number[] = [];
  let before = 0;
  for (const [page, positions] of [...postings].sort(([a], [b]) => a - b)) {
    numbers.push(page - before, positions.length);
    before = page;
    let last = 0;
    for (const position of positions) {
      numbers.push(position - last);
      last = position;
    }
  }
  return packNumbers(numbers);
}

/** The postings that {@link packPostings} packed. */
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
