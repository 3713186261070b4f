import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { send } from './support/sent-dossier.ts';
import { signInAs } from './support/staff.ts';
import { expect, test } from './support/visitor.ts';

/** Signs in and opens the screen by the masthead. */
async function openScreen(page: Page, email: string, name: string): Promise<void> {
  await signInAs(page, email);
  await page.goto(paths.console);
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
