import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { send } from './support/sent-dossier.ts';
import { signInAs } from './support/staff.ts';
import { expect, test } from './support/visitor.ts';

/** Signs in and opens the screen by the masthead. */
async function openScreen(page: Page, email: string, name: string): Promise<void> {
  await signInAs(page, email);
  await page
    .getByRole('navigation', { name: 'Bàn làm việc' })
    .getByRole('link', { name, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('decisions: where nominees wait, and the decisions in each state', async ({ page }) => {
  await openScreen(page, 'muoi-mot@mau.example', 'Quyết định');
  await expect(page.getByRole('heading', { name: 'Chờ ghi quyết định' })).toBeVisible();
  await page.getByRole('link', { name: 'Đã xác nhận' }).click();
  await expect(page.getByRole('link', { name: 'Đã xác nhận' })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('reports: figures as pictures and tables', async ({ page }) => {
  await openScreen(page, 'chin@mau.example', 'Báo cáo');
  await expect(page.getByRole('table', { name: 'Kết quả chung' })).toContainText('Đã nhận');
  await page.getByLabel('Đợt').selectOption('Đợt 1');
  await expect(page.getByRole('table', { name: 'Kết quả chung' })).toContainText('Đã nhận');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('audit log: a line says in Vietnamese who did what', async ({ page }) => {
  const { code } = await send(page.request);
  await openScreen(page, 'kiem-tra@mau.example', 'Nhật ký');
  await page.getByLabel('Mã').fill(code);
  const lines = page.getByRole('row').filter({ hasText: `Hồ sơ ${code}` });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('Gửi hồ sơBản nháp → Đã gửiĐơn vị đề nghị');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('citizens’ requests: what is held of a person is found; deleting asks once more', async ({ page }) => {
  const { code } = await send(page.request);
  await openScreen(page, 'quan-tri@mau.example', 'Yêu cầu của công dân');
  await page.getByLabel('Họ và tên').fill('Lê Văn Liên Hệ');
  await page.getByLabel(/^Lý do/).fill('Đơn 1/2026 ngày 01/11/2026');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page
    .getByRole('checkbox', { name: new RegExp(code) })
    .first()
    .check();
  await page.getByRole('button', { name: 'Xóa ở 1 nơi' }).click();
  await expect(page.getByRole('heading', { name: 'Xóa hẳn dữ liệu ở 1 nơi?' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Không xóa' }).click();
  await expect(page.getByRole('button', { name: 'Xóa hẳn' })).toBeHidden();
  await page.getByRole('button', { name: 'Xóa ở 1 nơi' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn' }).click();
  await expect(page.getByRole('status').first()).toContainText('Đã làm ở');
});

test('two browsers at once: the later one is told who did what, and keeps what was typed', async ({
  page,
  browser,
}) => {
  const { code } = await send(page.request);
  const address = `/quan-tri/?man=ho-so&ma=${code}`;
  const other = await (await browser.newContext()).newPage();
  await signInAs(page, 'chin@mau.example');
  await signInAs(other, 'chin@mau.example');
  await page.goto(address);
  await page.getByRole('button', { name: 'Ghi chú nội bộ', exact: true }).click();
  await page.getByLabel('Ghi chú', { exact: true }).fill('Gọi lại đơn vị.');

  await other.goto(address);
  await other.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await other.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(other.getByRole('status').filter({ hasText: 'Đã xong: tiếp nhận' })).toBeVisible();

  await page.getByRole('button', { name: 'Ghi chú nội bộ', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Hồ sơ đã được thay đổi ở nơi khác' });
  await expect(told).toContainText('Cán bộ Mẫu Chín');
  await expect(page.getByLabel('Ghi chú', { exact: true })).toHaveValue('Gọi lại đơn vị.');
  await page.getByRole('button', { name: 'Ghi chú nội bộ', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã xong: ghi chú nội bộ' })).toBeVisible();
  await other.context().close();
});
