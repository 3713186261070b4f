import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

const asked = (text: string) => `${paths.search}?q=${encodeURIComponent(text)}`;

test.describe('searching the site', () => {
  test('answers while one types, in the address too, and leaves focus alone', async ({ page }) => {
    await page.goto(paths.search);
    const box = page.getByRole('searchbox', { name: 'Cần tìm gì?' });
    await box.pressSequentially('trung tam y te nga nam');
    await expect(page.getByRole('status')).toContainText('“trung tam y te nga nam”');
    await expect(page).toHaveURL(/\?q=trung\+tam\+y\+te\+nga\+nam$/);
    await expect(box).toBeFocused();
    const best = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Ngã Năm' }).first();
    await expect(best.locator('mark').filter({ hasText: 'Trung tâm Y tế' }).first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(box).toBeFocused();
    await expect(page.getByRole('status')).toContainText('“trung tam y te nga nam”');
  });

  test('comes back to each question that was sent, and names the tab by it', async ({ page }) => {
    await page.goto(paths.search);
    const box = page.getByRole('searchbox', { name: 'Cần tìm gì?' });
    for (const question of ['giấy khen', 'vùng đỏ']) {
      await box.fill(question);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText(`“${question}”`);
    }
    await box.fill('vùng đ');
    await expect(page).toHaveURL(/q=v%C3%B9ng\+%C4%91$/);
    await page.goBack();
    await expect(box).toHaveValue('vùng đỏ');
    await page.goBack();
    await expect(box).toHaveValue('giấy khen');
    await expect(page.getByRole('status')).toContainText('“giấy khen”');
    await expect(page).toHaveTitle(/^giấy khen – Tìm trong cổng/);
    await page.goForward();
    await expect(box).toHaveValue('vùng đỏ');
  });

  test('says what it can search for where there is no letter', async ({ page }) => {
    await page.goto(asked('%'));
    await expect(page.getByRole('status')).toHaveText('Gõ ít nhất một chữ cái hoặc chữ số.');
  });

  test('leads by keyboard alone to the clause', async ({ page }) => {
    await page.goto(paths.home);
    const box = page.getByRole('banner').getByRole('searchbox', { name: 'Tìm trong cổng' });
    await box.focus();
    await page.keyboard.type('lá lành đùm lá rách');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
    await expect(page.getByRole('status')).toContainText('trang có “lá lành đùm lá rách”');
    const link = page.getByRole('link', { name: 'Kế hoạch thi đua năm 2021, Thị xã Ngã Năm' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ke-hoach\/nga-nam\/#ii-6-d2$/);
  });

  test('opens a shared address with its question and kind, and changes kind in place', async ({ page }) => {
    await page.goto(`${asked('giấy khen')}&loai=vinh-danh`);
    await expect(page.getByRole('searchbox')).toHaveValue('giấy khen');
    await expect(page.getByRole('radio', { name: 'Vinh danh' })).toBeChecked();
    await expect(page.getByRole('status')).toContainText('trong mục Vinh danh');
    await expect(page.getByRole('main').getByRole('heading', { name: /^Kế hoạch/ })).toHaveCount(0);
    await page.getByRole('radio', { name: 'Kế hoạch' }).check();
    await expect(page).toHaveURL(/loai=ke-hoach$/);
    await expect(
      page
        .getByRole('main')
        .getByRole('heading', { name: /^Kế hoạch/ })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('main').getByText('Dữ liệu minh họa')).toHaveCount(0);
  });

  test('shows more on demand, and goes on from the first new one', async ({ page }) => {
    await page.goto(asked('thi đua'));
    const results = page.locator('.results > li');
    await expect(results).toHaveCount(10);
    await page.getByRole('link', { name: /^Xem thêm/ }).click();
    await expect(results.nth(10).getByRole('link').first()).toBeFocused();
    await expect(page).toHaveURL(/so=20$/);
  });

  test('offers near words where nothing is found', async ({ page }) => {
    await page.goto(asked('vungxanh'));
    await expect(page.getByRole('status')).toHaveText('Không tìm thấy “vungxanh”.');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'vùng xanh', exact: true }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('vùng xanh');
    await expect(page.getByRole('status')).toContainText('trang có “vùng xanh”');
  });

  test('says what is wrong without a network, keeps the question, and answers when it is back', async ({
    page,
    context,
  }) => {
    await page.goto(paths.search);
    await context.setOffline(true);
    const box = page.getByRole('searchbox');
    await box.fill('vung xanh');
    await expect(page.getByRole('status')).toContainText('mất mạng');
    await expect(page.getByRole('button', { name: 'Tìm lại' })).toBeVisible();
    await expect(box).toHaveValue('vung xanh');
    await expectAccessible(page);
    await context.setOffline(false);
    await expect(page.getByRole('status')).toContainText('trang có “vung xanh”');
  });

  test('can be tried again after an error', async ({ page }) => {
    await page.route(`**${paths.searchContents}`, (route) => route.fulfill({ status: 500 }), { times: 1 });
    await page.goto(paths.search);
    await page.getByRole('searchbox').fill('vung xanh');
    await expect(page.getByRole('status')).toContainText('không tải được');
    await page.getByRole('button', { name: 'Tìm lại' }).click();
    await expect(page.getByRole('status')).toContainText('trang có “vung xanh”');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('fits a narrow phone in the dark, before and after', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(paths.search);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('searchbox').fill('giấy khen');
    await expect(page.getByRole('status')).toContainText('giấy khen');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test('is in the menu of a narrow phone, without script', async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(paths.home);
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page.getByRole('banner').getByRole('searchbox').fill('vung xanh');
    await page.getByRole('banner').getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=vung(\+|%20)xanh$/);
    await expect(page.getByRole('searchbox')).toHaveValue('vung xanh');
    await expect(page.getByRole('status')).toContainText('trang có “vung xanh”');
    await page.getByRole('radio', { name: 'Kế hoạch' }).check();
    await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click();
    await expect(page.getByRole('radio', { name: 'Kế hoạch' })).toBeChecked();
    await expect(page.getByRole('status')).toContainText('trong mục Kế hoạch');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Ninh Thuận$/ })
      .click();
    await expect(page).toHaveURL(/\/ke-hoach\/ninh-thuan\/#/);
    await context.close();
  });
});
