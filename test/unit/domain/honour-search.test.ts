import { describe, expect, it, vi } from 'vitest';
import { buildIndex, type SearchEntry } from '#domain/honour-search/build-index.ts';
import { findNames, isSearchable } from '#domain/honour-search/find.ts';
import { findSameNames } from '#domain/honour-search/find-same.ts';
import { RESULTS_SHOWN, type SearchDecision } from '#domain/honour-search/format.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { makeRoll } from '../../factories/honour-roll.ts';
import { coldVisitor } from '../../support/index-files.ts';

const DECISION: SearchDecision = {
  number: '01/QĐ-MẪU',
  date: '12/01/2022',
  award: 'Bằng khen',
  path: '/vinh-danh/vi-du/01/',
  sample: true,
};

function indexOf(...names: string[]) {
  const entries = names.map(
    (name): SearchEntry => ({ record: [name, 'Xã Mẫu', 0, '#x'], isPerson: !/^(Tổ|Trạm|Hội)/.test(name) }),
  );
  return buildIndex(entries, [DECISION]);
}

const FEW = indexOf(
  'Nguyễn Thị Hòa',
  'Nguyễn Thị Hoa',
  'Đỗ Văn Đức',
  'TRẦN thị Ngọc-Ánh',
  'Nguyễn Văn Đào',
  'Tổ COVID-19 cộng đồng thôn Đá Bạc',
  'Trạm Y tế xã Mỹ Đức',
);

async function search(query: string, files = FEW) {
  const found = await findNames(coldVisitor(files).read, query, RESULTS_SHOWN);
  return { near: found.near, names: found.names.map(({ record }) => record[0]) };
}

describe('finding a name', () => {
  it.each([
    ['as it is written', 'Nguyễn Thị Hòa', 'Nguyễn Thị Hòa'],
    ['by one word of it', 'hòa', 'Nguyễn Thị Hòa'],
    ['without marks', 'nguyen van dao', 'Nguyễn Văn Đào'],
    ['with đ as d', 'do van duc', 'Đỗ Văn Đức'],
    ['in another order', 'đức đỗ', 'Đỗ Văn Đức'],
    ['in capitals', 'ĐỖ VĂN', 'Đỗ Văn Đức'],
    ['typed with separate marks', 'Đỗ Văn Đức'.normalize('NFD'), 'Đỗ Văn Đức'],
    ['while the last word is typed', 'tran th', 'TRẦN thị Ngọc-Ánh'],
    ['whatever signs stand between words', 'ngọc ánh', 'TRẦN thị Ngọc-Ánh'],
    ['of a body', 'thôn đá bạc', 'Tổ COVID-19 cộng đồng thôn Đá Bạc'],
    ['by a number in it', 'covid 19', 'Tổ COVID-19 cộng đồng thôn Đá Bạc'],
    ['with a word of one letter', 'y te my duc', 'Trạm Y tế xã Mỹ Đức'],
  ])('%s', async (_how, query, name) => {
    const { near, names } = await search(query);
    expect([near, names[0]]).toEqual([false, name]);
  });

  it.each([
    ['a letter changed', 'nguyem van dao'],
    ['a letter left out', 'ngyen van dao'],
    ['a letter too many', 'nguyenn van dao'],
    ['two letters swapped', 'nugyen van dao'],
    ['a wrong mark', 'nguyên vạn đáo'],
    ['a wrong first letter', 'mguyen van dao'],
    ['a letter wrong in the last word', 'nguyen van dap'],
    ['no space', 'nguyenvan dao'],
    ['a space too many', 'ngu yen van dao'],
    ['a piece from inside a word', 'guyễ văn đào'],
  ])('with %s', async (_how, query) => {
    expect((await search(query)).names[0]).toBe('Nguyễn Văn Đào');
  });

  it('puts the name with these very marks first', async () => {
    expect((await search('hoa')).names.slice(0, 2)).toEqual(['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa']);
    expect((await search('hòa')).names.slice(0, 2)).toEqual(['Nguyễn Thị Hòa', 'Nguyễn Thị Hoa']);
  });

  it('offers the names that have most of the words where none has all', async () => {
    expect(await search('nguyễn thị xyzt')).toEqual({
      near: true,
      names: ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
    });
  });

  it('finds nothing where nothing is near, or nobody is there', async () => {
    expect(await search('xyzt')).toEqual({ near: true, names: [] });
    expect(await search('hoa', buildIndex([], []))).toEqual({ near: true, names: [] });
  });

  it.each([
    ['', false],
    [' - ', false],
    ['n', false],
    ['đỗ', true],
  ])('%j is enough to look for: %s', (query, enough) => {
    expect(isSearchable(query)).toBe(enough);
  });
});

const KB = 1024;
const BUDGET = 64 * KB;
const roll = makeRoll(20_000);
const index = buildIndex(roll.entries, roll.decisions);
const everyHundredth = roll.entries.filter((_entry, at) => at % 100 === 0).map(({ record }) => record[0]);

/** The name with its middle letter changed to one that is rarely right there. */
function misspelt(name: string): string {
  const letters = [...name.normalize('NFC')];
  const words = name.split(' ');
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  letters[name.indexOf(longest) + Math.floor(longest.length / 2)] = 'z';
  return letters.join('');
}

describe('20,000 names', () => {
  it.each([
    ['as written', (name: string) => name, RESULTS_SHOWN],
    ['backwards', (name: string) => name.split(' ').reverse().join(' '), RESULTS_SHOWN],
    ['with one letter wrong', misspelt, 2 * RESULTS_SHOWN],
  ])('are all found %s, each answer within 64 KB', async (_how, change, limit) => {
    const lost: string[] = [];
    let most = 0;
    for (const name of everyHundredth) {
      const visitor = coldVisitor(index);
      const { names } = await findNames(visitor.read, change(name), limit);
      if (!names.some(({ record }) => record[0] === name)) lost.push(name);
      most = Math.max(most, visitor.bytes());
    }
    expect(everyHundredth).toHaveLength(200);
    expect(lost).toEqual([]);
    expect(most).toBeLessThan(BUDGET);
  });

  it.each(['ng', 'th', 'nguyen', 'ngueyn thi', 'an', 'lm', 'xyzt', 'cong ty', 'a b c d e', 'thon an'])(
    '“%s” is answered within 64 KB',
    async (query) => {
      const visitor = coldVisitor(index);
      await findNames(visitor.read, query, RESULTS_SHOWN);
      expect(visitor.bytes()).toBeGreaterThan(0);
      expect(visitor.bytes()).toBeLessThan(BUDGET);
    },
  );

  it('give the same files in whatever order they come', () => {
    expect(JSON.stringify([...buildIndex(roll.entries.toReversed(), roll.decisions)])).toBe(
      JSON.stringify([...index]),
    );
  });
});

describe('finding who is called the same as many', () => {
  const same = async (keys: string[], files = FEW) => {
    const read = vi.fn(coldVisitor(files).read);
    const found = await findSameNames(read, keys, RESULTS_SHOWN);
    const names = [...found].map(([key, list]) => [key, list.map(({ record }) => record[0])]);
    return { names, asked: read.mock.calls.map(([name]) => name) };
  };

  it('takes marks and case for nothing, and words that are more or in another order for another name', async () => {
    const { names } = await same([
      'nguyen thi hoa',
      'duc van do',
      'do van',
      'tran thi ngoc anh',
      'le van khong',
    ]);
    expect(names).toEqual([
      ['nguyen thi hoa', ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa']],
      ['tran thi ngoc anh', ['TRẦN thị Ngọc-Ánh']],
    ]);
  });

  it('reads no file twice for many, and only the words for those that nobody is called', async () => {
    const roll = makeRoll(5000);
    const files = buildIndex(roll.entries, roll.decisions);
    const keys = roll.entries.slice(0, 500).map(({ record }) => plainWords(record[0]));
    const { names, asked } = await same(keys, files);
    expect(names).toHaveLength(new Set(keys).size);
    expect(new Set(asked).size).toBe(asked.length);
    const nobody = keys.map((key) => `${key} khongaico`);
    expect(await same(nobody, files)).toEqual({ names: [], asked: ['words.json'] });
  });
});
