import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPrivateNumbers } from '#domain/vietnamese/private-numbers.ts';
import { readWithheld } from '../../support/plan-source.ts';

const files = globSync('content/**/*.{md,csv,yml,yaml,json}');
const names = Object.values(readWithheld()).flatMap((rows) =>
  rows.map(({ source }) => source).filter((name) => !name.startsWith('[')),
);

/** What the text gives away. Addresses of pages have numbers of their own. */
function leaks(text: string): string[] {
  const words = text.replace(/https?:\/\/\S+/g, '');
  return [
    ...findPrivateNumbers(text).phones,
    ...names.filter((name) => words.toLowerCase().includes(name.toLowerCase())),
  ];
}

describe('published content', () => {
  it.each(files)('%s has no telephone number and no name that was withheld', (file) => {
    expect(leaks(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('of every kind is looked through', () => {
    const folders = new Set(files.map((file) => file.split('/')[1]));
    expect([...folders]).toEqual(expect.arrayContaining(['campaigns', 'honours', 'news', 'stories']));
  });

  it('would be caught with one', () => {
    expect(leaks('Liên hệ: 0912 345 678, 0208.3855.123, +84912345678')).toEqual([
      '0912 345 678',
      '0208.3855.123',
      '+84912345678',
    ]);
    expect(leaks('Lưu: VT, NC, Võ Hải (100b).')).toEqual(['Võ Hải']);
    expect(leaks('Lưu VT. TCHC . NADT./.')).toEqual(['nadt']);
  });

  it('keeps dates, numbers of documents and amounts', () => {
    expect(leaks('Số 1900/SNV-TĐKT ngày 14/9/2021, 09/9/2021, 2.921.085 kg, 194.739 người')).toEqual([]);
  });
});
