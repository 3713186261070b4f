import { describe, expect, it } from 'vitest';
import { readSearchAddress, searchAddress } from '#domain/search/address.ts';
import { excerpt } from '#domain/search/excerpt.ts';
import { kindOfPath } from '#domain/search/kinds.ts';
import { answerMarkup, statusWords } from '#domain/search/markup.ts';
import { parseQuery } from '#domain/search/query.ts';
import { ask, searchPage } from '../../../factories/search-pages.ts';

const shown = (text: string, asked: string) =>
  excerpt(text, parseQuery(asked))
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');
const LONG = Array.from({ length: 80 }, (_, number) => `chữ${number}`).join(' ');

describe('an excerpt', () => {
  it.each([
    ['Giữ “Vùng xanh”.', 'vung xanh', 'Giữ “[Vùng xanh]”.'],
    ['Vùng cao, vùng xanh.', 'vung xanh', 'Vùng cao, [vùng xanh].'],
    ['Xanh lá, vùng cao.', 'vung xanh', '[Xanh] lá, [vùng] cao.'],
    ['Thi đưa, thi đua.', 'thi đưa', '[Thi đưa], thi đua.'],
    ['Thi đua.', 'thi đưa', '[Thi đua].'],
    ['Điều 55'.normalize('NFD'), 'dieu 55', '[Điều 55]'.normalize('NFD')],
    ['Số 1497/QĐ-TTg.', '1497/QĐ-TTg', 'Số [1497]/[QĐ]-[TTg].'],
  ])('of %s for %s is %s', (text, asked, marked) => {
    expect(shown(text, asked)).toBe(marked);
  });

  it('of a long passage begins shortly before the words, and is cut at words', () => {
    const cut = shown(`${LONG} vùng xanh ${LONG}`, 'vung xanh');
    expect(cut).toMatch(/^… chữ74 chữ75 .*chữ79 \[vùng xanh\] chữ0 .* chữ29 …$/);
  });
});

describe('the markup of an answer', () => {
  const request = { text: '<b>"khen"', kind: null, most: 10 } as const;

  it('lets nothing through as HTML', async () => {
    const answer = await ask(
      [searchPage('/a/', 'A & <i>B</i>', 'Khen <script>alert(1)</script> b')],
      request.text,
    );
    const html = answerMarkup(answer, request);
    expect(html).toContain('A &amp; &lt;i&gt;');
    expect(html).toContain('<mark>Khen</mark> &lt;script&gt;');
    expect(html).not.toMatch(/<script|<i>/);
  });

  it('escapes what was typed where nothing is found', async () => {
    const answer = await ask([searchPage('/a/', 'A', 'B')], '<img src=x onerror=alert(1)>');
    expect(answerMarkup(answer, { ...request, text: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
  });

  it('offers more only while there is more', async () => {
    const pages = Array.from({ length: 12 }, (_, number) => searchPage(`/${number}/`, 'A', 'khen'));
    const answer = await ask(pages, 'khen');
    const html = answerMarkup(answer, { text: 'khen', kind: null, most: 10 });
    expect(html).toContain('href="/tim-kiem/?q=khen&amp;so=20">Xem thêm 2 kết quả</a>');
    expect(statusWords(answer, request)).toBe('12 trang có “khen”.');
    const rest = { ...answer, results: [...answer.results, ...answer.results.slice(0, 2)] };
    expect(answerMarkup(rest, request)).not.toContain('Xem thêm');
  });
});

it('says how many pages have just what was typed, and how many nearly', async () => {
  const pages = [
    searchPage('/a/', 'A', 'thi đưa'),
    searchPage('/b/', 'B', 'thi đua'),
    searchPage('/c/', 'C', 'đua thi'),
  ];
  const words = async (text: string) => statusWords(await ask(pages, text), { kind: null, text });
  expect(await words('thi đưa')).toBe('1 trang có “thi đưa”; thêm 2 trang gần giống.');
  expect(await words('thi dua')).toBe('2 trang có “thi dua”; thêm 1 trang gần giống.');
  expect(await words('thi đùa')).toBe('Không có trang viết đúng “thi đùa”; 3 trang có đủ các chữ.');
  expect(await words('đua zzz')).toBe('Không có trang nào đủ các chữ “đua zzz”; 3 trang có một phần.');
  expect(await words('zzz')).toBe('Không tìm thấy “zzz”.');
});

describe('the address of a question', () => {
  it.each([
    ['', { text: '', kind: null, most: 10 }],
    ['q=v%C3%B9ng+xanh&loai=ke-hoach&so=30', { text: 'vùng xanh', kind: 'plan', most: 30 }],
    ['q=a&loai=khac&so=-5', { text: 'a', kind: null, most: 10 }],
    ['q=a&so=99999', { text: 'a', kind: null, most: 200 }],
    ['q=a&so=x', { text: 'a', kind: null, most: 10 }],
  ] as const)('%j is read as %j', (search, request) => {
    expect(readSearchAddress(new URLSearchParams(search))).toEqual(request);
  });

  it('leaves out what is usual', () => {
    expect(searchAddress({ text: ' ', kind: null, most: 10 })).toBe('/tim-kiem/');
    expect(searchAddress({ text: 'a b', kind: 'honour', most: 10 })).toBe('/tim-kiem/?q=a+b&loai=vinh-danh');
  });
});

it.each([
  ['/ke-hoach/son-la/', 'plan'],
  ['/ke-hoach/', 'page'],
  ['/ke-hoach/so-sanh/', 'page'],
  ['/tin-tuc/mot-tin/', 'news'],
  ['/guong-dien-hinh/a/', 'story'],
  ['/vinh-danh/son-la/01-qd-mau/', 'honour'],
  ['/vung-xanh/', 'page'],
])('%s is of the kind %s', (path, kind) => {
  expect(kindOfPath(path)).toBe(kind);
});
