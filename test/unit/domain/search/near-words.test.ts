import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '#domain/search/index-format.ts';
import { completion, isOneSlip, nearWords } from '#domain/search/near-words.ts';

const VOCABULARY: Vocabulary = [
  ['chuan', 'chuẩn', 9],
  ['chuong', 'chương', 4],
  ['huan', 'huân', 3],
  ['thuan', 'thuận', 8],
  ['vung', 'vùng', 5],
  ['xanh', 'xanh', 5],
];

describe('one slip of the hand', () => {
  it.each([
    ['huan', 'huann'],
    ['huan', 'hua'],
    ['huan', 'huam'],
    ['huan', 'haun'],
    ['huan', 'uhan'],
    ['huan', 'thuan'],
  ])('%s, %s', (a, b) => {
    expect(isOneSlip(a, b)).toBe(true);
    expect(isOneSlip(b, a)).toBe(true);
  });

  it.each([
    ['huan', 'huan'],
    ['huan', 'huong'],
    ['huan', 'nauh'],
    ['vung', 'xanh'],
    ['a', 'abc'],
  ])('is not %s, %s', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
  });
});

describe('words that may have been meant', () => {
  it.each([
    ['chuon', ['chương', 'chuẩn']],
    ['hoan', ['huân']],
    ['uan', ['huân']],
    ['vungxanh', ['vùng xanh']],
    ['zzzz', []],
    ['vu', []],
  ])('for %s are %j', (typed, near) => {
    expect(nearWords(VOCABULARY, typed)).toEqual(near);
  });

  it('completes to the commonest word', () => {
    expect(completion(VOCABULARY, 'chu')?.[1]).toBe('chuẩn');
    expect(completion(VOCABULARY, 'q')).toBeUndefined();
  });
});
