import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

const STORY = paths.story('lang-cham-thanh-tin');

test('copies the address and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${STORY}?utm=x#nguon`);
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã chép liên kết.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${STORY}`);
});

test('shows the address where the browser refuses to copy', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(STORY);
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  await expect(page.getByRole('status')).toHaveText(`${baseURL}${STORY}`);
});

test('opens the share sheet of a browser that has one, and only there', async ({ page }) => {
  await page.addInitScript(() => {
    if (location.search !== '?co-bang-chia-se') return;
    navigator.share = async (data) => {
      document.title = JSON.stringify(data);
      throw new DOMException('closed', 'AbortError');
    };
  });
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.goto(STORY);
  const button = page.getByRole('button', { name: 'Chia sẻ…' });
  if (!(await page.evaluate(() => 'share' in navigator))) await expect(button).toBeHidden();
  await page.goto(`${STORY}?co-bang-chia-se`);
  await button.click();
  await expect(page).toHaveTitle(/"title":"Thành Tín.+lang-cham-thanh-tin\/"/);
  expect(failures).toEqual([]);
});

test.describe('with a Vietnamese voice', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const spoken: SpeechSynthesisUtterance[] = [];
      const voices = [{ lang: 'en-US' }, { lang: 'vi_VN' }];
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => (document.readyState === 'complete' ? voices : []),
        speak: (words: SpeechSynthesisUtterance) => spoken.push(words),
        cancel: () => {},
      });
      // Chromium takes no made-up voice for an utterance.
      class Utterance {
        lang = '';
        voice = null;
        onend: (() => void) | null = null;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken });
      addEventListener('load', () => setTimeout(() => synthesis.dispatchEvent(new Event('voiceschanged'))));
    });
    await page.goto(STORY);
  });

  /** The window with what the made-up voice was given to say. */
  type Speaking = { spoken: { text: string; onend: () => void }[] };
  const spoken = (page: Page) =>
    page.evaluate(() => (window as unknown as Speaking).spoken.map(({ text }) => text));
  const endPiece = (page: Page) =>
    page.evaluate(() => (window as unknown as Speaking).spoken.at(-1)?.onend());

  test('reads the article, pauses, goes on from there and stops', async ({ page }) => {
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const lead = await page.locator('.lead').innerText();
    await page.getByRole('button', { name: 'Nghe đọc bài' }).click();
    expect(await spoken(page)).toEqual([title]);
    await endPiece(page);
    expect(await spoken(page)).toEqual([title, lead]);
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    await endPiece(page);
    expect(await spoken(page)).toEqual([title, lead]);
    await page.getByRole('button', { name: 'Đọc tiếp' }).click();
    expect(await spoken(page)).toEqual([title, lead, lead]);
    await page.getByRole('button', { name: 'Dừng đọc' }).click();
    await expect(page.getByRole('button', { name: 'Nghe đọc bài' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Dừng đọc' })).toBeHidden();
    await expectAccessible(page);
  });

  test('comes to rest at the end of the article', async ({ page }) => {
    await page.getByRole('button', { name: 'Nghe đọc bài' }).click();
    const pieces = await page.locator('article').locator('h1, .lead, .prose > *').count();
    for (let piece = 0; piece < pieces; piece += 1) await endPiece(page);
    expect(await spoken(page)).toHaveLength(pieces);
    await expect(page.getByRole('button', { name: 'Nghe đọc bài' })).toBeVisible();
  });
});

test('offers no reading aloud without a Vietnamese voice', async ({ page }) => {
  await page.addInitScript(() => {
    speechSynthesis.getVoices = () => [{ lang: 'en-US' } as SpeechSynthesisVoice];
  });
  await page.goto(STORY);
  await expect(page.getByRole('button', { name: 'Chép liên kết' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nghe đọc bài' })).toBeHidden();
});

test('keeps the Facebook link and the hint to print without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(STORY);
  const link = page.getByRole('link', { name: 'Chia sẻ lên Facebook' });
  await expect(link).toHaveAttribute(
    'href',
    /^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?u=http.+lang-cham/,
  );
  await expect(page.getByText('Để in bài')).toBeVisible();
  await expect(page.locator('.share button:visible')).toHaveCount(0);
  await context.close();
});

test('the filters open on a phone without script, and lead to a narrowed list', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(paths.stories);
  const value = page.getByRole('link', { name: /^Ninh Thuận: bảo vệ/ });
  await expect(value).toBeHidden();
  await page.getByText('Lọc danh sách').click();
  await value.click();
  await expect(page).toHaveURL(`${paths.stories}phong-trao/ninh-thuan/`);
  await expect(page.getByText('Đang lọc: Ninh Thuận')).toBeVisible();
  await context.close();
});

test('the filters stand open beside the list on a desktop', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(paths.stories);
  await expect(
    page.getByRole('navigation', { name: 'Lọc danh sách' }).getByRole('link').first(),
  ).toBeVisible();
});

test('a news item and a list read on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(paths.news);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const item = page.locator('.tales a').first();
  if ((await item.count()) === 0) return;
  const address = (await item.getAttribute('href')) ?? '';
  await item.click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
