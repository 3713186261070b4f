import { expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '#domain/search/numbers.ts';
import { packPostings, unpackPostings } from '#domain/search/postings.ts';

it.each([
  [[], ''],
  [[0], '0'],
  [[31], 'v'],
  [[32], 'w1'],
  [[0, 33, 1], '0x11'],
])('packs %j as %j', (numbers, packed) => {
  expect(packNumbers(numbers)).toBe(packed);
  expect(unpackNumbers(packed)).toEqual(numbers);
});

it('gives back what it packed, up to a thousand million', () => {
  const numbers = [0, 1, 31, 32, 1023, 1024, 32_767, 32_768, 1_000_000, 2 ** 30];
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
});

it.each([-1, 1.5, Number.NaN, 2 ** 31])('refuses %d', (number) => {
  expect(() => packNumbers([number])).toThrow(RangeError);
});

it('packs where a word stands, whatever the order of pages', () => {
  const postings = new Map([
    [70, [5]],
    [2, [0, 1, 400]],
  ]);
  expect([...unpackPostings(packPostings(postings))]).toEqual([
    [2, [0, 1, 400]],
    [70, [5]],
  ]);
});
