import { describe, expect, it } from 'vitest';
import { countInWords, GREATEST, numberInWords } from '#domain/vietnamese/number-words.ts';

/** Written by hand from the rules of spoken Vietnamese, not by the code under test. */
const WORDS: [number, string][] = [
  [0, 'không'],
  [1, 'một'],
  [2, 'hai'],
  [3, 'ba'],
  [4, 'bốn'],
  [5, 'năm'],
  [6, 'sáu'],
  [7, 'bảy'],
  [8, 'tám'],
  [9, 'chín'],
  [10, 'mười'],
  [11, 'mười một'],
  [12, 'mười hai'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [19, 'mười chín'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [22, 'hai mươi hai'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [30, 'ba mươi'],
  [31, 'ba mươi mốt'],
  [34, 'ba mươi tư'],
  [35, 'ba mươi lăm'],
  [40, 'bốn mươi'],
  [41, 'bốn mươi mốt'],
  [44, 'bốn mươi tư'],
  [45, 'bốn mươi lăm'],
  [50, 'năm mươi'],
  [51, 'năm mươi mốt'],
  [54, 'năm mươi tư'],
  [55, 'năm mươi lăm'],
  [61, 'sáu mươi mốt'],
  [71, 'bảy mươi mốt'],
  [84, 'tám mươi tư'],
  [90, 'chín mươi'],
  [91, 'chín mươi mốt'],
  [95, 'chín mươi lăm'],
  [99, 'chín mươi chín'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [109, 'một trăm linh chín'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [114, 'một trăm mười bốn'],
  [115, 'một trăm mười lăm'],
  [120, 'một trăm hai mươi'],
  [121, 'một trăm hai mươi mốt'],
  [124, 'một trăm hai mươi tư'],
  [155, 'một trăm năm mươi lăm'],
  [200, 'hai trăm'],
  [201, 'hai trăm linh một'],
  [214, 'hai trăm mười bốn'],
  [305, 'ba trăm linh năm'],
  [404, 'bốn trăm linh bốn'],
  [444, 'bốn trăm bốn mươi tư'],
  [500, 'năm trăm'],
  [505, 'năm trăm linh năm'],
  [515, 'năm trăm mười lăm'],
  [555, 'năm trăm năm mươi lăm'],
  [999, 'chín trăm chín mươi chín'],
  [1000, 'một nghìn'],
  [1001, 'một nghìn không trăm linh một'],
  [1005, 'một nghìn không trăm linh năm'],
  [1010, 'một nghìn không trăm mười'],
  [1015, 'một nghìn không trăm mười lăm'],
  [1021, 'một nghìn không trăm hai mươi mốt'],
  [1100, 'một nghìn một trăm'],
  [1101, 'một nghìn một trăm linh một'],
  [1234, 'một nghìn hai trăm ba mươi tư'],
  [2021, 'hai nghìn không trăm hai mươi mốt'],
  [5000, 'năm nghìn'],
  [5005, 'năm nghìn không trăm linh năm'],
  [10_000, 'mười nghìn'],
  [10_001, 'mười nghìn không trăm linh một'],
  [15_000, 'mười lăm nghìn'],
  [21_000, 'hai mươi mốt nghìn'],
  [24_500, 'hai mươi tư nghìn năm trăm'],
  [55_555, 'năm mươi lăm nghìn năm trăm năm mươi lăm'],
  [100_000, 'một trăm nghìn'],
  [101_101, 'một trăm linh một nghìn một trăm linh một'],
  [105_005, 'một trăm linh năm nghìn không trăm linh năm'],
  [999_999, 'chín trăm chín mươi chín nghìn chín trăm chín mươi chín'],
  [1_000_000, 'một triệu'],
  [1_000_001, 'một triệu không trăm linh một'],
  [1_000_010, 'một triệu không trăm mười'],
  [1_001_000, 'một triệu không trăm linh một nghìn'],
  [1_010_000, 'một triệu không trăm mười nghìn'],
  [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
  [5_000_005, 'năm triệu không trăm linh năm'],
  [15_500_000, 'mười lăm triệu năm trăm nghìn'],
  [100_000_000, 'một trăm triệu'],
  [101_000_001, 'một trăm linh một triệu không trăm linh một'],
  [120_034_005, 'một trăm hai mươi triệu không trăm ba mươi tư nghìn không trăm linh năm'],
  [400_000_000, 'bốn trăm triệu'],
  [999_999_999, 'chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín'],
];

describe('numbers in words', () => {
  it.each(WORDS)('%d is “%s”', (value, words) => expect(numberInWords(value)).toBe(words));

  it('never says the same for two numbers, and uses one word for each choice the language leaves', () => {
    const said = Array.from({ length: 10_000 }, (_, value) => numberInWords(value));
    expect(new Set(said).size).toBe(said.length);
    expect(said.join('\n')).not.toMatch(/lẻ|ngàn|mươi (một|bốn|năm)\b|mười (mốt|tư|năm)\b|linh (mốt|tư|lăm)/);
    expect(said.filter((words) => /^ | $| {2}/.test(words))).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, GREATEST + 1])('has no words for %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});

describe('counts in figures and words', () => {
  it.each([
    [0, '0 (không)'],
    [2, '02 (hai)'],
    [9, '09 (chín)'],
    [10, '10 (mười)'],
    [15, '15 (mười lăm)'],
    [40, '40 (bốn mươi)'],
    [500, '500 (năm trăm)'],
    [1204, '1.204 (một nghìn hai trăm linh bốn)'],
  ])('%d is %s', (count, words) => expect(countInWords(count)).toBe(words));
});
