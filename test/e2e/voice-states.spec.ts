import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/staff.ts';
import { expect, test } from './support/visitor.ts';

/*
 * axe on what the public sends and staff answer: the pages of registers refused and sent (empty ones are read in
 * registration.spec.ts), the console's screens with their forms open. What these do is shown in feedback.spec.ts,
 * registration.spec.ts and leads.spec.ts.
 */

/** Presses a button of the public's form and waits for what comes of it. */
async function press(page: Page, name: string, then: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name: then }).first()).toBeVisible();
  await expectAccessible(page);
}

test('a registration refused and sent, and followed with a wrong key', async ({ page }) => {
  await page.goto(paths.registration('ninh-thuan'));
  await press(page, 'Gửi đăng ký', 'chỗ cần sửa');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Chọn xã hoặc huyện');
  await page.getByLabel('Xã hoặc huyện đăng ký').selectOption({ label: 'Xã Phước Thành' });
  await page.getByLabel('Cơ quan đăng ký').fill('Cơ quan Mẫu xã Phước Thành');
  await page.getByLabel('Khu vực thiết lập').fill('Toàn xã (mẫu)');
  await page.getByLabel('Ngày phấn đấu đạt').fill('2027-01-31');
  await page.getByLabel(/4 tại chỗ/).check();
  await page.getByLabel(/Tôi đồng ý để cổng giữ/).check();
  await press(page, 'Gửi đăng ký', 'Cổng đã nhận');
  await page.getByLabel('Mã', { exact: true }).fill('22222222');
  await page.getByLabel('Khóa tra cứu').fill('222222222222');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
});

test('a commitment refused and sent, its sheet, its check found and not found', async ({ page }) => {
  await page.goto(paths.commitment('ninh-thuan', 'ho-gia-dinh'));
  await press(page, 'Gửi cam kết', 'chỗ cần sửa');
  await page.getByLabel('Xã, phường, thị trấn').selectOption({ label: 'Xã Phước Tân' });
  await page.getByLabel('Tên ký cam kết').fill('Hộ Mẫu Kín Tên');
  await page.getByLabel(/người dân giám sát người dân/).check();
  await page.getByLabel(/Tôi đồng ý để cổng giữ/).check();
  await press(page, 'Gửi cam kết', 'Cổng đã nhận');
  const code = (await page.locator('.card .facts dd').first().innerText()).replace('-', '');
  await press(page, 'Xem phiếu cam kết để in', 'Phiếu cam kết');
  await page.goto(paths.commitmentCheckOf(code));
  await expect(page.getByRole('heading', { name: 'Cam kết đang có hiệu lực' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Mã').fill('22222222');
  await press(page, 'Kiểm tra', 'Không có cam kết nào');
  await page.getByLabel('Mã').fill('?');
  await press(page, 'Kiểm tra', 'chỗ cần sửa');
});

test('the desk of registers, with the reasons asked for', async ({ page }) => {
  await signInAs(page, 'sau@mau.example');
  await page.goto('/quan-tri/?man=dang-ky&state=submitted');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Trả lại' }).first().click();
  await expectAccessible(page);
});

test('the desk of feedback, with each of its forms open and refused', async ({ page }) => {
  await signInAs(page, 'muoi-hai@mau.example');
  await page.goto('/quan-tri/?man=phan-anh');
  await page.getByRole('link', { name: 'Góp ý mẫu' }).click();
  for (const name of ['Chuyển cơ quan khác', 'Đóng, không trả lời']) {
    await page.getByRole('button', { name, exact: true }).first().click();
    const form = page.getByRole('form', { name });
    await form.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  }
});

test('the letters of feedback are counted while one types', async ({ page }) => {
  await page.goto(paths.feedback);
  const words = page.getByLabel('Nội dung');
  await words.fill('Bảy chữ');
  await expect(page.getByText('Còn 1993 chữ cái')).toBeVisible();
  await words.fill('x'.repeat(2003));
  await expect(page.getByText('Dài quá 3 chữ cái').first()).toBeVisible();
  await expectAccessible(page);
});
