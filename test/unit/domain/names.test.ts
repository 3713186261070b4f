import { describe, expect, it } from 'vitest';
import { compareSortWords, initialOf, initialSlug, sortWords } from '#domain/vietnamese/names.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';

const sorted = (names: string[]) =>
  names.toSorted((a, b) => compareSortWords(sortWords(a, true), sortWords(b, true)));

describe('Vietnamese lists', () => {
  it.each([
    ['by given name first', ['Trần Văn An', 'Bùi Văn Bình', 'Lê An Chi']],
    ['then by middle name', ['Trần Bảo An', 'Lê Thị An', 'Bùi Văn An']],
    ['then by family name', ['Bùi Văn An', 'Đỗ Văn An', 'Trần Văn An']],
    ['with the letters of the alphabet', ['Lê An', 'Lê Ăn', 'Lê Ân', 'Lê Dung', 'Lê Đào', 'Lê Em', 'Lê Êm']],
    ['with the tones in their order', ['Lê Ma', 'Lê Mà', 'Lê Mả', 'Lê Mã', 'Lê Má', 'Lê Mạ']],
    ['o before ô before ơ, u before ư', ['Lê Oanh', 'Lê Ông', 'Lê Ơn', 'Lê Út', 'Lê Ưng']],
  ])('sort people %s', (_how, names) => {
    expect(sorted(names.toReversed())).toEqual(names);
  });

  it('sort a body by its name as written', () => {
    expect(sortWords('Trạm Y tế xã Mẫu', false)).toEqual(['Trạm Y tế xã Mẫu']);
    expect(sortWords('Nguyễn Thị Minh Mẫu', true)).toEqual(['Mẫu', 'Thị Minh', 'Nguyễn']);
    expect(sortWords('Mẫu', true)).toEqual(['Mẫu']);
  });

  it.each([
    ['Lê Thị Ánh', 'A', 'a'],
    ['Lê Thị Ân', 'Â', 'aa'],
    ['Lê Thị Ằng', 'Ă', 'aw'],
    ['Vũ Đức', 'Đ', 'dd'],
    ['Vũ Ưng', 'Ư', 'uw'],
    ['Y Ỷ', 'Y', 'y'],
    ['Tổ 9', '#', 'khac'],
  ])('%s stands under %s, at %s', (name, initial, slug) => {
    expect(initialOf(sortWords(name, true))).toBe(initial);
    expect(initialSlug(initial)).toBe(slug);
  });
});

it.each([
  ['Huyện Đắk Mẫu', 'huyen-dak-mau'],
  ['  Thành phố “Ví Dụ” (mẫu) ', 'thanh-pho-vi-du-mau'],
  ['…', ''],
])('%j in an address is %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
