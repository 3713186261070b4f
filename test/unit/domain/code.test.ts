import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  codeFromBytes,
  groupCode,
  isWellFormed,
  normalizeCode,
  SECRET_LENGTH,
} from '#domain/nomination/code.ts';

const signs = [...CODE_ALPHABET];
const samples = (length: number) =>
  Array.from({ length: 40 }, (_, seed) =>
    codeFromBytes(Uint8Array.from({ length: length - 1 }, (_, i) => (seed * 37 + i * 101) % 256)),
  );

describe.each([
  ['a code', CODE_LENGTH],
  ['a secret', SECRET_LENGTH],
])('%s', (_name, length) => {
  it('is well formed as it is made', () => {
    for (const code of samples(length)) expect(isWellFormed(code, length)).toBe(true);
  });

  it('notices any one wrong sign', () => {
    for (const code of samples(length)) {
      for (let place = 0; place < length; place++) {
        const wrong = signs
          .filter((sign) => sign !== code[place])
          .map((sign) => code.slice(0, place) + sign + code.slice(place + 1));
        expect(wrong.filter((one) => isWellFormed(one, length))).toEqual([]);
      }
    }
  });

  it('notices any two neighbours swapped', () => {
    for (const code of samples(length)) {
      for (let place = 0; place < length - 1; place++) {
        const [a, b] = [code[place], code[place + 1]];
        if (a === b) continue;
        expect(isWellFormed(`${code.slice(0, place)}${b}${a}${code.slice(place + 2)}`, length)).toBe(false);
      }
    }
  });

  it('has a length', () => {
    const [code = ''] = samples(length);
    expect(isWellFormed(code.slice(1), length)).toBe(false);
    expect(isWellFormed('', length)).toBe(false);
  });
});

describe('as people type it', () => {
  it.each([
    ['7k4m-px92', '7K4MPX92'],
    [' 7K4M PX92 ', '7K4MPX92'],
    ['7K4M–PX92', '7K4MPX92'],
    ['７Ｋ４Ｍ', '7K4M'],
  ])('%s reads %s', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code);
  });

  it('has no sign that looks like another', () => {
    expect(signs.filter((sign) => '01ILO'.includes(sign))).toEqual([]);
    expect(new Set(signs).size).toBe(31);
  });

  it('is printed in groups of four', () => {
    expect(groupCode('7K4MPX92')).toBe('7K4M-PX92');
    expect(groupCode('7K4MPX92ABCD')).toBe('7K4M-PX92-ABCD');
  });
});
