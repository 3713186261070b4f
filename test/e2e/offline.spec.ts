import type { Page } from '@playwright/test';
import { paths } from '#domain/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

test.use({ serviceWorkers: 'allow' });

const PLAN = paths.campaign('son-la');
const CLAUSE = 'Sóng và máy tính cho em';

/** Reads a page, and waits until the browser has kept it. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(async (asked) => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && (await caches.match(asked)) !== undefined;
  }, path);
}

test.describe('without a network', () => {
  test('a plan that was read opens again, says that it is a kept copy, and looks as it did', async ({
    page,
    context,
  }) => {
    await read(page, PLAN);
    await page.waitForFunction(async () => (await (await caches.open('files')).keys()).length > 4);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('status').filter({ hasText: 'Đây là bản bạn đã đọc lúc' })).toBeVisible();
    await expect(page.locator('main')).toContainText(CLAUSE);
    const font = await page.evaluate(() => document.fonts.check('700 20px "Noto Serif"'));
    expect(font).toBe(true);
    await expectAccessible(page);
  });

  test('an unread page says so, and leads to what can be read', async ({ page, context }) => {
    await read(page, paths.home);
    await context.setOffline(true);
    await page.goto(paths.stories);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa có mạng');
    await page.getByRole('main').getByRole('link', { name: 'Về trang chủ' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Đây là bản bạn đã đọc lúc' })).toBeVisible();
    await expect(page).toHaveURL(paths.home);
  });

  test('nothing of the API is kept, nor a page that was asked a question', async ({ page }) => {
    await read(page, paths.home);
    await page.evaluate(async (now) => void (await fetch(now)), paths.api.now);
    await page.goto(paths.nominateFor('son-la'));
    await page.waitForTimeout(500);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
    });
    expect(kept).toContain(paths.home);
    expect(kept.filter((url) => url.startsWith('/api/') || url.includes('?'))).toEqual([]);
  });
});
