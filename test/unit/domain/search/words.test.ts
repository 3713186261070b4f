import { describe, expect, it } from 'vitest';
import { isBare, spellingOf, wordsIn } from '#domain/search/words.ts';

describe('the words of a text', () => {
  it.each([
    ['1497/QĐ-TTg', ['1497', 'qd', 'ttg']],
    ['“Vùng xanh”, đợt 2', ['vung', 'xanh', 'dot', '2']],
    ['COVID-19', ['covid', '19']],
    ['5K + vắc xin', ['5k', 'vac', 'xin']],
    ['ngày 31/12/2021.', ['ngay', '31', '12', '2021']],
    ['Đà Nẵng'.normalize('NFD'), ['da', 'nang']],
    ['  …  ./. ', []],
  ])('of %s are %j', (text, words) => {
    expect(wordsIn(text).map(({ folded }) => folded)).toEqual(words);
  });

  it.each(['NFC', 'NFD'])('stand where they were written (%s)', (form) => {
    const text = '“Sóng và máy tính”'.normalize(form);
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
      'Sóng',
      'và',
      'máy',
      'tính',
    ]);
  });
});

describe('the spelling of a word', () => {
  it.each([
    ['hòa', 'hoà'],
    ['THÚY', 'thuý'],
    ['đưa', 'đưa'.normalize('NFD')],
    ['Khuỷu', 'khủyu'],
  ])('%s is %s', (one, other) => {
    expect(spellingOf(one)).toBe(spellingOf(other));
  });

  it.each([
    ['đưa', 'đua'],
    ['đua', 'dua'],
    ['bán', 'bạn'],
    ['năm', 'nam'],
    ['mơ', 'mo'],
  ])('%s is not %s', (one, other) => {
    expect(spellingOf(one)).not.toBe(spellingOf(other));
  });

  it('tells words without marks', () => {
    expect(wordsIn('thi đua xanh dat').map(isBare)).toEqual([true, false, true, true]);
  });
});
