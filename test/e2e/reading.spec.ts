import type { Request } from '@playwright/test';
import { filteredList, paths } from '../../src/domain/paths.ts';
import { expectReads } from './support/reads.ts';
import { expect, test } from './support/visitor.ts';

const PAGES = [
  paths.home,
  paths.campaigns,
  ...['nga-nam', 'ninh-thuan', 'thai-nguyen-so-y-te', 'ha-nam-so-gtvt', 'son-la'].flatMap((id) => [
    paths.campaign(id),
    paths.document(id),
  ]),
  paths.stories,
  filteredList(paths.stories, { by: 'campaign', id: 'ninh-thuan' }),
  paths.story('lang-cham-thanh-tin'),
  paths.news,
  paths.honours,
  paths.decision('ninh-thuan', '01-qd-mau'),
  paths.commendations,
  paths.commendationSent,
  paths.feedback,
  paths.feedbackSent,
  paths.feedbackFollow,
  paths.answers,
  paths.answersOf('son-la'),
  paths.lookUp,
  paths.accessibility,
  paths.privacy,
  paths.siteMap,
  paths.figures,
  '/khong-co-trang-nay/',
];

/** Pages with a small script of their own, without which nothing is lost: what shares, the code of a receipt. */
const SCRIPTED = [paths.story('lang-cham-thanh-tin'), paths.lookUp];
/** Pages with a form whose script checks while one types, and loads the proof of work on use. */
const FORMS: string[] = [paths.commendations, paths.feedback];
const MOST_OF_A_FORM = 4;

for (const path of PAGES) {
  test(`${path} reads on a phone in the light and on a desktop in the dark, with hardly a script`, async ({
    reader,
  }) => {
    const scripts: string[] = [];
    const note = (request: Request) => request.resourceType() === 'script' && scripts.push(request.url());
    reader.on('request', note);
    await expectReads(reader, path);
    reader.off('request', note);
    // What keeps pages for reading offline, and the page's own; their size is a budget of every page.
    if (FORMS.includes(path)) expect(scripts.length).toBeLessThanOrEqual(MOST_OF_A_FORM);
    else expect(scripts).toHaveLength(SCRIPTED.includes(path) ? 2 : 1);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}

test.describe('a visitor whose clock is years behind, in another zone', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('is told the server’s time and what is closed', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2021-12-01T00:00:00Z'));
    await page.goto(paths.campaign('ninh-thuan'));
    await expect(page.getByText(/Giờ máy chủ: \d\d:\d\d:\d\d/).first()).toContainText(
      String(new Date().getFullYear()),
    );
    await expect(page.getByText('Đã hết hạn nhận hồ sơ').first()).toBeVisible();
    await expect(page.getByText(/Còn \d+ ngày/)).toHaveCount(0);
  });
});

test('the skip link leads past the menu', async ({ page }) => {
  await page.goto(paths.home);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#noi-dung$/);
});

test('the menu opens on a phone without script', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(paths.home);
  const door = page.getByRole('navigation').getByRole('link', { name: 'Bảng vinh danh' });
  await expect(door).toBeHidden();
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await door.click();
  await expect(page).toHaveURL(paths.honours);
  await context.close();
});

test('every answer carries the security headers', async ({ request }) => {
  for (const path of [paths.home, paths.privacy, paths.api.now, '/khong-co-trang-nay/']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("script-src 'self'");
    expect(headers['content-security-policy'], path).not.toContain('unsafe-inline');
    expect(headers['strict-transport-security'], path).toContain('max-age=');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});
