import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { expectReads, PHONE_BY_DAY_AND_NIGHT } from './support/reads.ts';
import { signInAs } from './support/staff.ts';
import { expect, test } from './support/visitor.ts';

const OFFICE = 'sau@mau.example';
const PAGES = [
  paths.registrations,
  paths.registration('ninh-thuan'),
  paths.commitments,
  paths.commitment('ninh-thuan', 'ho-gia-dinh'),
  paths.ownEntry,
  paths.commitmentCheck,
  paths.registered('ninh-thuan'),
];

for (const path of PAGES) {
  test(`${path} reads at 320 px, in the light and in the dark`, async ({ reader }) => {
    await expectReads(reader, path, PHONE_BY_DAY_AND_NIGHT);
  });
}

async function register(page: Page, commune: string): Promise<void> {
  await page.goto(paths.registration('ninh-thuan'));
  await page.getByLabel('Xã hoặc huyện đăng ký').selectOption({ label: commune });
  await page.getByLabel('Cơ quan đăng ký').fill(`Cơ quan Mẫu ${commune}`);
  await page.getByLabel('Khu vực thiết lập').fill('Toàn xã (mẫu)');
  await page.getByLabel('Ngày phấn đấu đạt').fill('2027-01-31');
  await page.getByLabel(/4 tại chỗ/).check();
  await page.getByLabel(/Tôi đồng ý để cổng giữ/).check();
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(page.getByRole('heading', { name: 'Cổng đã nhận' })).toBeVisible();
}

/** Code and secret, as they are shown once. */
async function keysOn(page: Page): Promise<{ code: string; secret: string }> {
  const values = page.locator('.card .facts dd');
  return { code: await values.nth(0).innerText(), secret: await values.nth(1).innerText() };
}

async function confirmAs(page: Page, code: string): Promise<void> {
  await signInAs(page, OFFICE);
  await page.goto(paths.console);
  await page
    .getByRole('navigation', { name: 'Bàn làm việc' })
    .getByRole('link', { name: 'Đăng ký, cam kết' })
    .click();
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: code }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xác nhận đăng ký' }).click();
  await expect(page.getByText('Đã xác nhận').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
}

test('with script: registered with a proof of work, confirmed by the office, marked on the map', async ({
  page,
  browser,
}) => {
  await register(page, 'Xã Phước Kháng');
  await expectAccessible(page);
  const { code } = await keysOn(page);
  const office = await browser.newPage();
  await confirmAs(office, code);
  await expect(office.getByText('gửi không có script')).toHaveCount(0);
  await office.close();
  await expect(async () => {
    await page.goto(paths.registered('ninh-thuan'));
    await expect(page.getByRole('row', { name: /^Xã Phước Kháng/ })).toContainText('đã đăng ký');
  }).toPass();
  await expect(page.locator('[data-place-tile="ninh-thuan/22843"]')).toHaveClass(/registered/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('registers, is told what to mend, confirmed, corrected no more', async ({ page, browser }) => {
    await page.goto(paths.registration('ninh-thuan'));
    await page.getByLabel('Cơ quan đăng ký').fill('Cơ quan Mẫu xã Công Hải');
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await expect(page.getByRole('alert')).toContainText('chỗ cần sửa');
    await expect(page.getByLabel('Cơ quan đăng ký')).toHaveValue('Cơ quan Mẫu xã Công Hải');
    await register(page, 'Xã Công Hải');
    const { code, secret } = await keysOn(page);
    const office = await browser.newPage({ javaScriptEnabled: true });
    await confirmAs(office, code);
    await expect(office.getByText('gửi không có script')).toBeVisible();
    await office.close();
    await page.goto(paths.ownEntry);
    await page.getByLabel('Mã', { exact: true }).fill(code);
    await page.getByLabel('Khóa tra cứu').fill(secret);
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Đã xác nhận' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sửa nội dung' })).toHaveCount(0);
  });

  test('a household commits itself, has a sheet to print, and its code checked', async ({ page }) => {
    await page.goto(paths.commitment('ninh-thuan', 'ho-gia-dinh'));
    await page.getByLabel('Xã, phường, thị trấn').selectOption({ label: 'Xã Phước Tân' });
    await page.getByLabel('Tên ký cam kết').fill('Hộ Mẫu Kín Tên');
    await page.getByLabel(/người dân giám sát người dân/).check();
    await page.getByLabel(/Tôi đồng ý để cổng giữ/).check();
    await page.getByRole('button', { name: 'Gửi cam kết' }).click();
    const { code } = await keysOn(page);
    await page.getByRole('button', { name: 'Xem phiếu cam kết để in' }).click();
    await expect(page.getByRole('article')).toContainText('BẢN CAM KẾT');
    await expect(page.getByRole('article')).toContainText(code);
    await expectNoSidewaysScroll(page);
    await page.goto(paths.commitmentCheckOf(code.replace('-', '')));
    await expect(page.getByRole('heading', { name: 'Cam kết đang có hiệu lực' })).toBeVisible();
    await expect(page.getByText('Kín Tên')).toHaveCount(0);
  });
});
