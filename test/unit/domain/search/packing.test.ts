import { expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '#domain/search/numbers.ts';
import { PostingsPacker, unpackPostings } from '#domain/search/postings.ts';

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

it('packs where a word stands', () => {
  const packer = new PostingsPacker();
  for (const position of [0, 1, 400]) packer.add(2, position);
  packer.add(70, 5);
  expect([...unpackPostings(packer.packed())]).toEqual([
    [2, [0, 1, 400]],
    [70, [5]],
  ]);
});

it('packs a word of the first page, and one that stands nowhere', () => {
  const packer = new PostingsPacker();
  expect(unpackPostings(packer.packed()).size).toBe(0);
  packer.add(0, 7);
  expect([...unpackPostings(packer.packed())]).toEqual([[0, [7]]]);
});
