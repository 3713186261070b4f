import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '#domain/article/order.ts';
import { filteredList, pageOfList, paths } from '#domain/paths.ts';
import { newsFile, storyFile } from '../factories/articles.ts';
import { type BuiltSite, buildSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

/** What the published articles may not have: two pages of them, a picture, a roll entry, a draft. */
function writeContent(folder: string): void {
  cpSync('test/fixtures/content', folder, { recursive: true });
  for (const name of ['news', 'pictures']) mkdirSync(join(folder, name), { recursive: true });
  cpSync('src/public/apple-touch-icon.png', join(folder, 'pictures/bieu-tuong.png'));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  for (let n = 1; n <= PAGE_SIZE; n += 1)
    write(`stories/chuyen-${n}.md`, storyFile({ title: `Chuyện thử ${n}`, themes: '[gop-suc]' }));
  write(
    'stories/chuyen-day-du.md',
    storyFile({
      title: 'Chuyện có đủ',
      themes: '[trong-cham-cay]',
      elsewhere: 'true',
      kind: 'person',
      consent: '{ heldBy: Văn phòng xã, date: "2022-02-01" }',
      picture: '{ file: bieu-tuong.png, alt: Bông sen, credit: Người Chụp }',
      honours: '["vi-du/01-qd-mau#thon-mau"]',
    }),
  );
  write('news/tin-nhap.md', newsFile({ title: 'Tin nháp', draft: 'true', date: '"2022"' }));
  write('news/tin-cung-xa.md', newsFile({ title: 'Tin cùng xã', campaign: 'vi-du' }));
}

let site: BuiltSite;
beforeAll(async () => {
  const content = mkdtempSync(join(tmpdir(), 'dong-long-content-'));
  writeContent(content);
  site = await buildSite({ PORTAL_CONTENT: content, PORTAL_DRAFTS: 'on' });
  rmSync(content, { recursive: true });
}, 180_000);
afterAll(() => site?.remove());

const hrefs = (path: string, selector: string) =>
  site
    .page(path)
    .querySelectorAll(selector)
    .map((link) => link.getAttribute('href'));

describe('a list of more than a page', () => {
  const second = pageOfList(paths.stories, 2);

  it('goes on on a second page, and no third', () => {
    expectPlainPage(site.page(second));
    expect(hrefs(paths.stories, '.tales h2 a')).toHaveLength(PAGE_SIZE);
    expect(hrefs(second, '.tales h2 a')).toHaveLength(2);
    expect(site.exists(pageOfList(paths.stories, 3))).toBe(false);
    expect(hrefs(second, '.pages a')).toEqual([paths.stories, paths.stories]);
    expect(wordsOf(site.page(second).querySelector('.pages [aria-current]'))).toBe('2');
    expect(hrefs(paths.stories, '.pages a')).toEqual([second, second]);
  });

  it('gives the second page a title of its own, and keeps it from search engines', () => {
    expect(site.page(second).querySelector('title')?.textContent).toContain('trang 2');
    expect(site.html(second)).toContain('<meta name="robots" content="noindex">');
    expect(site.texts().get('sitemap.xml')).not.toContain('/trang/');
  });

  it('pages a narrowed list by itself', () => {
    const narrowed = filteredList(paths.stories, { by: 'campaign', id: 'vi-du' });
    expect(hrefs(pageOfList(narrowed, 2), '.tales h2 a')).toHaveLength(2);
    const theme = filteredList(paths.stories, { by: 'theme', id: 'vi-du/gop-suc' });
    expect(hrefs(theme, '.tales h2 a')).toHaveLength(PAGE_SIZE);
    expect(site.exists(pageOfList(theme, 2))).toBe(false);
  });
});

describe('a story with all that a story may have', () => {
  const path = paths.story('chuyen-day-du');

  it('says that it is from elsewhere, who agreed to it and who read it', () => {
    const page = site.page(path);
    expectPlainPage(page);
    expect(wordsOf(page.querySelector('article .notice'))).toContain('Ví dụ từ nơi khác.');
    expect(wordsOf(page.querySelector('.provenance'))).toContain(
      'Đọc duyệt trước khi đăng: Người duyệt thử. Người trong chuyện đồng ý cho kể; Văn phòng xã giữ bản đồng ý từ ngày 01/02/2022.',
    );
  });

  it('shows its picture in sizes, lazily, with its words and its credit', () => {
    const image = site.page(path).querySelector('.picture img');
    expect(image?.attributes).toMatchObject({
      alt: 'Bông sen',
      width: '180',
      height: '180',
      loading: 'lazy',
    });
    expect(image?.getAttribute('srcset')).toContain('180w');
    expect(wordsOf(site.page(path).querySelector('.picture figcaption'))).toBe('Ảnh: Người Chụp');
  });

  it('leads to its themes, with the clause of each, and to its line of the roll', () => {
    expect(hrefs(path, '.themes a')).toEqual([
      filteredList(paths.stories, { by: 'theme', id: 'vi-du/trong-cham-cay' }),
      paths.clause('vi-du', 'i-1'),
    ]);
    expect(hrefs(path, '.honours a')).toEqual([paths.recipient('vi-du', '01-qd-mau', 'thon-mau')]);
  });

  it('leads to three stories and the news near it, never to itself', () => {
    const related = hrefs(path, 'h2[id^=lien-quan] ~ .fit h3 a');
    expect(related.filter((href) => href?.startsWith(paths.stories))).toHaveLength(3);
    expect(related.filter((href) => href?.startsWith(paths.news))).toEqual(
      ['ngay-trong-cay-vi-du', 'tin-cung-xa', 'tin-nhap'].map(paths.newsItem),
    );
    expect(related).not.toContain(path);
  });
});

describe('a draft', () => {
  it('is in a preview, and says what it is', () => {
    const page = site.page(paths.newsItem('tin-nhap'));
    expect(wordsOf(page.querySelector('.notice'))).toBe('Bản nháp. Bài này chưa hiện ở bản đăng.');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});

it('a news item is structured as news, and shares without script by a plain link', () => {
  const page = site.page(paths.newsItem('tin-cung-xa'));
  const [data] = page
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent));
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Tin cùng xã',
    publisher: { name: 'Đồng Lòng' },
  });
  const facebook = page.querySelector('share-link a')?.getAttribute('href') ?? '';
  expect(new URL(facebook).searchParams.get('u')).toMatch(/^http.+\/tin-tuc\/tin-cung-xa\/$/);
  expect(page.querySelectorAll('share-link button').every((button) => button.hasAttribute('hidden'))).toBe(
    true,
  );
  expect(page.querySelector('read-aloud')?.hasAttribute('hidden')).toBe(true);
});
