import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

const NAME = 'Phạm Ví Dụ Đào';
const FIELD = 'Tên người, tập thể hoặc hộ gia đình';

test.describe('someone who looks for a name', () => {
  for (const [how, typed] of [
    ['as it is written', 'Phạm Ví Dụ Đào'],
    ['without marks, in another order', 'dao pham'],
    ['with a letter wrong', 'phan vi du dao'],
  ] as const) {
    test(`finds it ${how}, while typing`, async ({ page }) => {
      await page.goto(paths.honourSearch);
      await page.getByLabel(FIELD).pressSequentially(typed, { delay: 15 });
      const first = page.getByRole('list', { name: 'Tên tìm thấy' }).getByRole('listitem').first();
      await expect(first).toContainText(NAME);
      await expect(first).toContainText('Quyết định số 05/QĐ-MẪU');
      await expect(first).toContainText('Dữ liệu minh họa');
      await expect(page.getByRole('status')).toContainText('tên');
    });
  }

  test('comes from the board by its form, and goes to the line of the decision by keyboard', async ({
    page,
  }) => {
    await page.goto(paths.honours);
    await page.getByLabel(FIELD).fill('vi du dao');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${paths.honourSearch}?ten=vi+du+dao`);
    await expect(page.getByRole('link', { name: NAME })).toBeVisible();
    await page.getByLabel(FIELD).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: NAME })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(paths.recipient('son-la', '01-qd-mau', 'pham-vi-du-dao'));
    await expect(page.locator('li:target')).toContainText(NAME);
  });

  test('comes back to each name that was sent', async ({ page }) => {
    await page.goto(paths.honourSearch);
    const box = page.getByLabel(FIELD);
    for (const name of ['đội mẫu', 'tổ mẫu']) {
      await box.fill(name);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`ten=${encodeURIComponent(name).replace('%20', '\\+')}$`));
    }
    await page.goBack();
    await expect(box).toHaveValue('đội mẫu');
  });

  test('sees ten names, then ten more', async ({ page }) => {
    await page.goto(`${paths.honourSearch}?ten=vi+du`);
    const lines = page.getByRole('list', { name: 'Tên tìm thấy' }).getByRole('listitem');
    await expect(lines).toHaveCount(10);
    await page.getByRole('button', { name: 'Xem thêm tên' }).click();
    await expect(lines).toHaveCount(20);
    await expect(lines.nth(10).getByRole('link')).toBeFocused();
  });

  test('is told what to do where there is no such name, or no network', async ({ page }) => {
    await page.goto(paths.honourSearch);
    await page.getByLabel(FIELD).fill('xyzt');
    await expect(page.getByRole('status')).toContainText('Không thấy tên nào gần giống “xyzt”');
    await expect(page.getByRole('button', { name: 'Xem thêm tên' })).toBeHidden();
    await page.reload();
    await page.route('**/du-lieu/tim-ten/**', (route) => route.abort());
    await page.getByLabel(FIELD).fill('nguyen');
    await expect(page.getByRole('status')).toContainText('Chưa tải được danh sách tên');
    await page.unroute('**/du-lieu/tim-ten/**');
    await page.getByRole('button', { name: 'Tìm tên' }).click();
    await expect(page.getByRole('status')).toContainText('Tìm thấy');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a name is found by its letter', async ({ page }) => {
    await page.goto(paths.honours);
    await page.getByLabel(FIELD).fill('dao');
    await page.getByRole('button', { name: 'Tìm tên' }).click();
    await expect(page.getByText('Tìm theo tên cần JavaScript')).toBeVisible();
    await page.getByRole('link', { name: 'Vần Đ' }).click();
    await page.getByRole('link', { name: NAME }).click();
    await expect(page).toHaveURL(paths.recipient('son-la', '01-qd-mau', 'pham-vi-du-dao'));
  });
});

for (const path of [
  paths.honours,
  `${paths.honourSearch}?ten=nguyem`,
  paths.honourStatistics,
  paths.honoursBy('ten'),
  paths.honoursBy('phong-trao'),
  paths.honoursIn('ten', 'dd'),
  paths.openData,
]) {
  test(`${path} is accessible on a narrow phone and in the dark`, async ({ reader }) => {
    await reader.setViewportSize({ width: 320, height: 640 });
    await reader.emulateMedia({ colorScheme: 'light' });
    await reader.goto(path);
    if (path.startsWith(paths.honourSearch)) await expect(reader.getByRole('status')).not.toBeEmpty();
    await expectNoSidewaysScroll(reader);
    await expectAccessible(reader);
    await reader.emulateMedia({ colorScheme: 'dark' });
    await reader.setViewportSize({ width: 1280, height: 900 });
    await expectAccessible(reader);
  });
}
