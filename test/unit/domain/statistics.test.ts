import { describe, expect, it } from 'vitest';
import { areaOf } from '#domain/award/place.ts';
import { countBy, largest, suppress } from '#domain/award/statistics.ts';
import { cutPages, pageAt, pageParam } from '#domain/paging.ts';

const cells = (...counts: number[]) => counts.map((count, at) => ({ label: `${at}`, count }));
const counts = (...given: number[]) => suppress(cells(...given)).map(({ count }) => count);

describe('small counts', () => {
  it.each([
    ['nothing where none is small', [3, 5, 9], [3, 5, 9]],
    ['the next smallest too, or a subtraction would tell', [1, 5, 9], [null, null, 9]],
    ['more, while those hidden are few between them', [1, 2, 4, 9], [null, null, null, 9]],
    ['two that are alike, with the next', [2, 2, 4], [null, null, null]],
    ['all where nothing else is left', [1, 1], [null, null]],
    ['the only one', [2], [null]],
    ['no line that counts nothing', [0, 4, 8], [4, 8]],
  ])('hide %s', (_name, given, shown) => {
    expect(counts(...given)).toEqual(shown);
  });

  it('are never worked out from the total: several tables agree with what is shown', () => {
    const shown = suppress(cells(2, 7, 11));
    const visible = shown.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const left = 20 - visible;
    expect(shown.filter(({ count }) => count === null)).toHaveLength(2);
    expect(left).toBe(9);
  });
});

it('counts by label, known labels first', () => {
  expect(countBy(['b', 'c', 'b'], (one) => one, ['a', 'b'])).toEqual([
    { label: 'a', count: 0 },
    { label: 'b', count: 2 },
    { label: 'c', count: 1 },
  ]);
});

it('puts the smallest together', () => {
  expect(largest(cells(4, 9, 2, 1), 3, 'khác')).toEqual([
    { label: '1', count: 9 },
    { label: '0', count: 4 },
    { label: 'khác', count: 3 },
  ]);
  expect(largest(cells(4, 9), 3, 'khác')).toHaveLength(2);
});

it.each([
  ['Xã Mẫu, huyện Ví Dụ', 'Huyện Ví Dụ'],
  ['tỉnh Minh Họa', 'Tỉnh Minh Họa'],
  ['Xã Mẫu,', 'Xã Mẫu,'],
  ['đảo Mẫu', 'Đảo Mẫu'],
])('%s lies in %s', (place, area) => {
  expect(areaOf(place)).toBe(area);
});

describe('pages of a list', () => {
  it('hold each item once, in order', () => {
    const pages = cutPages([1, 2, 3, 4, 5], 2);
    expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
    expect(pages.map(pageParam)).toEqual([undefined, 'trang/2', 'trang/3']);
    expect([0, 1, 2, 4].map((place) => pageAt(place, 2))).toEqual([1, 1, 2, 3]);
  });

  it('are one where there is nothing', () => {
    expect(cutPages([], 2)).toEqual([{ number: 1, of: 1, items: [] }]);
  });
});
