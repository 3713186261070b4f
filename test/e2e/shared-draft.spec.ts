import type { BrowserContext, Page } from '@playwright/test';
import { makeTyped } from '../factories/typed-nomination.ts';
import { expectAccessible } from './support/axe.ts';
import { next, openDraft, readReceipt, screen } from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

/** Keeps a draft at the portal and gives its link. */
async function share(page: Page): Promise<string> {
  await openDraft(page, { ...makeTyped(), commitment: false }, { screen: 'tasks' });
  await next(page, 'Lưu ở cổng và lấy liên kết');
  await expect(page.getByText('Đã lưu ở cổng.')).toBeVisible();
  return (await page.locator('.link-text').first().innerText()).trim();
}

/** The draft in a browser of its own. */
async function another(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await expect(screen(page, 'Danh sách việc')).toBeVisible();
  return page;
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
  await page.getByLabel('Tên đơn vị').fill(name);
}

const saved = (page: Page) =>
  expect(page.getByText('Bản nháp được lưu ở cổng và trên máy này.')).toBeVisible();

test('a draft is opened elsewhere by its link, and the secret leaves the address', async ({
  page,
  browser,
}) => {
  const link = await share(page);
  expect(new URL(link).pathname).toBe('/de-nghi/');
  await expectAccessible(page);
  const context = await browser.newContext();
  const other = await another(context, link);
  expect(other.url()).not.toContain('ban-nhap');
  await other.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
  await expect(other.getByLabel('Tên đơn vị')).toHaveValue('Ủy ban nhân dân xã Mẫu');
  await context.close();
});

test('two people write at once: different answers go together, the same one is chosen', async ({
  page,
  browser,
}) => {
  const link = await share(page);
  const context = await browser.newContext();
  const other = await another(context, link);

  await rename(other, 'Đơn vị do người kia sửa');
  await other.getByLabel('Cấp trên').fill('Cấp trên do người kia sửa');
  await saved(other);
  await rename(page, 'Đơn vị do tôi sửa');

  await expect(page.getByRole('heading', { name: 'Hai người cùng sửa 1 chỗ' })).toBeVisible();
  await expect(page.getByText('Đơn vị do người kia sửa', { exact: true })).toBeVisible();
  await expect(page.locator('.notice', { hasText: 'Người khác giữ liên kết vừa sửa' })).toContainText(
    'cấp trên',
  );
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Hai người cùng sửa 1 chỗ' })).toBeVisible();
  await page.getByRole('button', { name: /^Giữ bản ở máy này/ }).click();
  await saved(page);
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Đơn vị do tôi sửa');
  await expect(page.getByLabel('Cấp trên')).toHaveValue('Cấp trên do người kia sửa');

  await other.reload();
  await expect(other.getByLabel('Tên đơn vị')).toHaveValue('Đơn vị do tôi sửa');
  await context.close();
});

test('without a network the browser keeps it, and it goes to the portal later', async ({ page, context }) => {
  await share(page);
  await context.setOffline(true);
  await rename(page, 'Đơn vị sửa khi mất mạng');
  await expect(page.getByText(/Chưa lưu được lên cổng/)).toBeVisible();
  await context.setOffline(false);
  await saved(page);
});

test('a changed link shuts the old one out', async ({ page, browser }) => {
  const link = await share(page);
  await next(page, 'Đổi liên kết');
  await next(page, 'Đổi, bỏ liên kết cũ');
  await expect(page.getByText('Đã đổi liên kết.')).toBeVisible();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('alert')).toContainText('Không tìm thấy hồ sơ này');
  await expectAccessible(other);
  await context.close();
});

test('a draft goes to a file and comes from it', async ({ page }) => {
  await openDraft(page, makeTyped(), { screen: 'tasks' });
  await page.getByText('Bản nháp dưới dạng tệp').click();
  const download = page.waitForEvent('download');
  await next(page, 'Tải bản nháp về tệp');
  const file = await (await download).path();
  await next(page, 'Xóa bản nháp');
  await next(page, 'Xóa hẳn');
  await page.getByRole('radio', { name: /Ngã Năm/ }).check();
  await page.getByRole('radio', { name: /^Giấy khen của Chủ tịch/ }).check();
  await page.getByRole('radio', { name: /^Đợt 2/ }).check();
  await next(page, 'Tiếp tục');
  await page.getByText('Bản nháp dưới dạng tệp').click();
  await page.getByLabel('Lấy bản nháp từ tệp').setInputFiles(file);
  await next(page, 'Lấy từ tệp');
  await next(page, 'Thay bằng nội dung trong tệp');
  await expect(page.getByText('Đã lấy nội dung từ tệp.')).toBeVisible();
  await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Ủy ban nhân dân xã Mẫu');
});

test('a dossier that was sent is opened again, changed and sent anew', async ({ page }) => {
  await openDraft(page, makeTyped(), { screen: 'check' });
  await next(page, 'Gửi đề nghị');
  const { code } = await readReceipt(page);
  await next(page, 'Sửa hồ sơ đã gửi');
  await expect(page.getByText(/Hồ sơ này đã gửi lúc/)).toBeVisible();
  await rename(page, 'Đơn vị đã sửa (dữ liệu minh họa)');
  await next(page);
  await page.goto(`${page.url().split('#')[0]}#buoc=kiem-tra`);
  await next(page, 'Gửi đề nghị');
  await expect(page.getByText('Lần gửi')).toBeVisible();
  expect((await readReceipt(page)).code).toBe(code);
  await expect(page.locator('.receipt')).toContainText('Đơn vị đã sửa (dữ liệu minh họa)');
});
