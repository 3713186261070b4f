import { describe, expect, it } from 'vitest';
import { searchSite } from '#domain/search/search.ts';
import { ask, memoryIndex, searchPage } from '../../../factories/search-pages.ts';

const FILLER = 'Mọi người cùng làm việc tốt ở xã, phường, thị trấn.';
const found = async (pages: Parameters<typeof ask>[0], text: string) =>
  (await ask(pages, text)).results.map(({ href }) => href);

describe('what comes first', () => {
  it('is a phrase, before the same words scattered, however often they occur', async () => {
    const pages = [
      searchPage('/roi/', 'Rời', 'xanh vùng vùng xa xanh lá vùng cao xanh vùng'),
      searchPage('/lien/', 'Liền', `${FILLER} ${FILLER} ${FILLER} Giữ vùng xanh. ${FILLER}`),
    ];
    expect(await found(pages, 'vung xanh')).toEqual(['/lien/#p1', '/roi/#p1']);
  });

  it('is the passage where the words stand together, with its anchor', async () => {
    const pages = [searchPage('/a/', 'Kế hoạch', 'Khen thưởng.', 'Hồ sơ.', 'Hồ sơ khen thưởng gửi về Sở.')];
    const { results } = await ask(pages, 'hồ sơ khen thưởng');
    expect(results[0]).toMatchObject({ href: '/a/#p3', label: 'đoạn 3' });
  });

  it('counts the title with the passage', async () => {
    const pages = [
      searchPage('/khac/', 'Sơn La', 'Trung tâm Y tế chủ trì.'),
      searchPage('/nga-nam/', 'Thị xã Ngã Năm', 'Trung tâm Y tế chủ trì.'),
    ];
    expect(await found(pages, 'trung tam y te nga nam')).toEqual(['/nga-nam/#p1']);
  });

  it('is a page of that title, before one that mentions it', async () => {
    const pages = [
      searchPage('/nhac/', 'Tin', 'Bảng vinh danh đã mở. Bảng vinh danh có tên mới.'),
      searchPage('/vinh-danh/', 'Bảng vinh danh', FILLER),
    ];
    expect((await found(pages, 'bang vinh danh'))[0]).toBe('/vinh-danh/');
  });

  it('is the page whose title is the question, before those whose titles have it and more', async () => {
    const pages = [
      searchPage('/a/', 'Vùng xanh Sơn La', 'Vùng xanh, vùng xanh.'),
      searchPage('/b/', 'Vùng xanh', FILLER),
    ];
    expect((await found(pages, 'vung xanh'))[0]).toBe('/b/');
  });

  it('is the page’s top where its title says what was asked, with the passages beside it', async () => {
    const pages = [searchPage('/a/', 'Kế hoạch Sơn La', FILLER, 'Sơn La, ngày 16 tháng 9.')];
    const [best] = (await ask(pages, 'son la')).results;
    expect(best).toMatchObject({ href: '/a/', label: '', others: [{ href: '/a/#p2', label: 'đoạn 2' }] });
  });

  it('is the passage that opens with the question, before one that mentions it', async () => {
    const pages = [
      searchPage(
        '/a/',
        'Quyết định',
        'Lò Ví Dụ Lan, Trường Mẫu Số Bốn.',
        'Trường Mẫu Số Bốn, cả tập thể giáo viên.',
      ),
    ];
    expect((await found(pages, 'truong mau so bon'))[0]).toBe('/a/#p2');
  });

  it('is a plan, before another page that says the same', async () => {
    const pages = [
      { ...searchPage('/tin/', 'Một', 'Tặng giấy khen.'), kind: 'news' as const },
      { ...searchPage('/ke-hoach/', 'Hai', 'Tặng giấy khen.'), kind: 'plan' as const },
    ];
    expect(await found(pages, 'giay khen')).toEqual(['/ke-hoach/#p1', '/tin/#p1']);
  });

  it('takes the kind of page for a word of its heading', async () => {
    const pages = [
      { ...searchPage('/tin/', 'Sơn La', 'Kế hoạch khác. Sơn La.'), kind: 'news' as const },
      { ...searchPage('/ke-hoach/', 'Sơn La', FILLER), kind: 'plan' as const },
    ];
    expect((await found(pages, 'ke hoach son la'))[0]).toBe('/ke-hoach/');
  });

  it('is the spelling that was typed; without marks, all are alike', async () => {
    const pages = [
      searchPage('/dua/', 'A', 'Thi đua thi đua thi đua.'),
      searchPage('/dua-sai/', 'B', `${FILLER} ${FILLER} Tham gia thi đưa.`),
    ];
    expect(await found(pages, 'thi đưa')).toEqual(['/dua-sai/#p1', '/dua/#p1']);
    expect(await found(pages, 'thi dua')).toEqual(['/dua/#p1', '/dua-sai/#p1']);
  });

  it('is not a phrase that only runs from one passage into the next', async () => {
    const pages = [
      searchPage('/a/', 'A', 'Đóng cửa vùng', 'xanh lá cây'),
      searchPage('/b/', 'B', 'lá xanh vùng'),
    ];
    expect((await ask(pages, 'vung xanh')).match).toBe('words');
  });
});

describe('what is said of the answer', () => {
  const pages = [searchPage('/a/', 'A', 'Đá cứng, bệnh nặng.'), searchPage('/b/', 'B', 'Chữ khác.')];

  it.each([
    ['da cung', 'phrase', 1],
    ['da nang', 'words', 1],
    ['đá cứng', 'phrase', 1],
    ['đã cứng', 'words', 1],
    ['benh khac', 'some', 2],
    ['', 'some', 0],
    ['?!', 'some', 0],
  ])('%j is found by %s, on %i pages', async (text, match, total) => {
    expect(await ask(pages, text)).toMatchObject({ match, total });
  });

  it('names what no page has, and searches for the rest', async () => {
    const answer = await ask(pages, 'benh zzz nang');
    expect(answer.unknown).toEqual([{ typed: 'zzz', near: [] }]);
    expect(answer.results.map(({ href }) => href)).toEqual(['/a/#p1']);
  });

  it('keeps words of the language apart from names of JavaScript', async () => {
    expect((await ask(pages, 'constructor __proto__')).total).toBe(0);
  });

  it('counts by kind, and shows only the kind asked for', async () => {
    const mixed = [
      { ...searchPage('/p/', 'P', 'giấy khen'), kind: 'plan' as const },
      { ...searchPage('/s/', 'S', 'giấy khen'), kind: 'story' as const },
    ];
    const answer = await searchSite({ text: 'giay khen', kind: 'story', most: 10 }, memoryIndex(mixed));
    expect(answer.results.map(({ href }) => href)).toEqual(['/s/#p1']);
    expect(answer.totals).toEqual(
      new Map([
        ['plan', 1],
        ['story', 1],
      ]),
    );
  });
});

it('completes a last word that is still being typed', async () => {
  const pages = [searchPage('/a/', 'A', 'Tặng Huân chương Lao động.')];
  expect(await ask(pages, 'huan chuo')).toMatchObject({ total: 1, match: 'phrase', unknown: [] });
});

it('reads only the files that hold the words and the texts shown', async () => {
  const words = Array.from({ length: 4000 }, (_, number) => `từ${number}`);
  const pages = words.map((word, number) => searchPage(`/${number}/`, `Trang ${number}`, `${word} chung`));
  const index = memoryIndex(pages);
  expect(index.contentsNow.words.length).toBeGreaterThan(5);
  await searchSite({ text: 'tu77', kind: null, most: 10 }, index);
  expect(index.read.filter((name) => name.startsWith('words'))).toHaveLength(1);
  expect(index.read.filter((name) => name.startsWith('texts'))).toHaveLength(1);
});
