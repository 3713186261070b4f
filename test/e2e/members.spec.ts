import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { signInAs, signInByPicking, signInByTyping } from './support/staff.ts';
import { expect, test } from './support/visitor.ts';

const ADMINISTRATOR = 'quan-tri@mau.example';

test('who isn’t signed in is led to sign in, and signs out again', async ({ page }) => {
  await page.goto('/quan-tri/');
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Dữ liệu minh họa')).toBeVisible();
  await expectAccessible(page);
  await signInByPicking(page, ADMINISTRATOR);
  await page.getByRole('link', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đã đăng xuất' })).toBeVisible();
  await page.goto('/quan-tri/');
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
});

test('an administrator adds a member by keyboard, who then gets in; a role that is taken away is gone at once', async ({
  page,
  browser,
}) => {
  const email = `moi-${Date.now()}@mau.example`;
  await signInAs(page, ADMINISTRATOR);
  await page.goto('/quan-tri/?man=can-bo');
  await expect(page.getByRole('table')).toContainText('Cán bộ Mẫu Quản Trị');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Thêm cán bộ' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Thêm cán bộ' })).toBeFocused();
  await page.getByRole('button', { name: 'Thêm', exact: true }).press('Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Ghi lý do' }).press('Enter');
  await expect(page.getByLabel('Lý do')).toBeFocused();
  await page.keyboard.type('Mới nhận việc');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Họ tên').fill('Cán bộ Mẫu Mới');
  await page.getByLabel('Nơi làm việc').fill('Sở Y tế Sơn La');
  await page.getByLabel('Đơn vị của cán bộ').fill('Sở Y tế Sơn La');
  await page.getByRole('button', { name: 'Thêm vai trò' }).press('Enter');
  const role = page.getByRole('group', { name: 'Vai trò 1' });
  await role.getByLabel('Việc').selectOption('receiver');
  await role.getByLabel('Phong trào').selectOption('son-la');
  await role.getByLabel('Cơ quan').selectOption('so-y-te');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thêm', exact: true }).press('Enter');
  await expect(page.getByRole('status').getByText('Đã lưu Cán bộ Mẫu Mới.')).toBeVisible();
  await expect(page.getByRole('row', { name: email })).toContainText('Tiếp nhận');

  const theirs = await (await browser.newContext()).newPage();
  await signInByTyping(theirs, email);
  await expect(theirs.getByRole('banner')).toContainText('Cán bộ Mẫu Mới');

  await page.getByRole('link', { name: 'Cán bộ Mẫu Mới' }).click();
  await page.getByRole('button', { name: 'Bỏ vai trò 1' }).click();
  await page.getByLabel('Lý do').fill('Chuyển việc');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('row', { name: email })).not.toContainText('Tiếp nhận');
  await theirs.reload();
  await expect(theirs.getByRole('alert')).toContainText('Nhờ quản trị viên của cổng giao việc');
  await theirs.context().close();
});

test('nobody gives themselves a role, and the screen fits a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await signInAs(page, 'quan-tri-hai@mau.example');
  await page.goto('/quan-tri/?man=can-bo');
  await page.getByRole('link', { name: 'Cán bộ Mẫu Quản Trị Hai' }).click();
  await page.getByRole('button', { name: 'Thêm vai trò' }).click();
  await page.getByRole('group', { name: 'Vai trò 2' }).getByLabel('Việc').selectOption('auditor');
  await page.getByLabel('Lý do').fill('Thử');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert')).toContainText('Nhờ một quản trị viên khác sửa vai trò của bạn.');
  await expectAccessible(page);
});

test('who doesn’t manage members finds no such screen', async ({ page }) => {
  await signInAs(page, 'mot@mau.example');
  await page.goto('/quan-tri/?man=can-bo');
  await expect(page.getByRole('alert')).toContainText('Bạn chưa được giao quyền xem phần này.');
  await expect(page.getByRole('navigation', { name: 'Bàn làm việc' })).not.toContainText('Cán bộ');
});
