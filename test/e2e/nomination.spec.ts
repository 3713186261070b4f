import { paths } from '../../src/domain/paths.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import {
  ACHIEVEMENT,
  agree,
  COLLECTIVE,
  chooseNgaNam,
  fillAll,
  next,
  open,
  openDraft,
  readReceipt,
  screen,
  UNIT,
} from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

test('a dossier to Ngã Năm’s second round reaches Trung tâm Y tế and is followed by its code', async ({
  page,
}) => {
  await chooseNgaNam(page);
  await expect(page.getByText('Gửi về Trung tâm Y tế')).toBeVisible();
  await fillAll(page);
  await expect(page.getByText(ACHIEVEMENT)).toBeVisible();
  await agree(page);
  await next(page, 'Gửi đề nghị');

  const { code, secret } = await readReceipt(page);
  const receipt = page.locator('.receipt');
  await expect(receipt).toContainText('Hồ sơ đã tới Trung tâm Y tế qua cổng.');
  await expect(receipt).toContainText(UNIT);
  await expect(receipt).toContainText('1 tập thể');
  await expect(receipt).toContainText('Kế hoạch không đặt hạn nộp hồ sơ');
  await expect(receipt).toContainText('cùng Phòng Nội vụ thẩm định');
  await page.emulateMedia({ media: 'print' });
  await expect(receipt).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.locator('#nomination').getByRole('link', { name: 'Tra cứu hồ sơ' }).click();
  await expect(page).toHaveURL(paths.lookUp);
  await page.getByLabel('Mã hồ sơ').fill(code.toLowerCase());
  await page.getByLabel('Khóa tra cứu').fill(secret);
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(page.getByText('Trung tâm Y tế').first()).toBeVisible();
  await expect(page.getByText('Đã gửi').first()).toBeVisible();
  await expect(page.getByText(COLLECTIVE)).toBeVisible();
  await expect(page.getByText(ACHIEVEMENT)).toHaveCount(0);
});

test('Ninh Thuận’s rounds are refused as closed, with what is still open', async ({ page }) => {
  await open(page, 'ninh-thuan');
  await expect(page.getByRole('radio', { name: /Ninh Thuận/ })).toBeChecked();
  await expect(
    page.getByText(/“trước ngày 20\/12\/2021”, tức là đến hết Chủ nhật 19\/12\/2021/),
  ).toBeVisible();
  await expect(page.getByText(/“trước ngày 08\/9\/2021”, tức là đến hết thứ Ba 07\/09\/2021/)).toBeVisible();
  await expect(page.getByText('Phong trào này không còn đợt nào nhận hồ sơ')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tiếp tục' })).toHaveCount(0);

  await page.getByRole('button', { name: /Ngã Năm/ }).click();
  await expect(page.getByRole('radio', { name: /Ngã Năm/ })).toBeFocused();
  await expect(page.getByRole('radio', { name: /^Đợt 2/ })).toHaveCount(0);
  await page.getByRole('radio', { name: /^Giấy khen của Chủ tịch/ }).check();
  await expect(page.getByRole('radio', { name: /^Đợt 2/ })).toBeVisible();
});

test('Sơn La’s “Sóng và máy tính cho em” goes to Sở Thông tin và Truyền thông', async ({ page }) => {
  await open(page, 'son-la');
  await page
    .getByRole('radio', { name: /Sóng và máy tính cho em/ })
    .last()
    .check();
  await page.getByRole('radio', { name: /^Bằng khen Chủ tịch/ }).check();
  const facts = page.getByRole('region', { name: 'Kế hoạch quy định' });
  await expect(facts).toContainText('Sở Thông tin và Truyền thông');
  await expect(facts).toContainText('gửi về Sở Thông tin và Truyền thông tổng hợp trình');
  await expect(facts).toContainText('Kế hoạch không đặt hạn nộp hồ sơ');
  await expect(page.getByText('đơn vị tự quyết định, không gửi hồ sơ qua cổng')).toBeVisible();
  await next(page, 'Tiếp tục');
  await fillAll(page);
  await agree(page);
  await next(page, 'Gửi đề nghị');
  await readReceipt(page);
  await expect(page.locator('.receipt')).toContainText('Hồ sơ đã tới Sở Thông tin và Truyền thông qua cổng.');
});

test('answers are mended from the check, and one comes back to it', async ({ page }) => {
  await chooseNgaNam(page);
  await fillAll(page);
  await page.getByRole('link', { name: /Sửa Tên tập thể/ }).click();
  await expect(page.getByLabel('Tên tập thể')).toBeFocused();
  await page.getByLabel('Tên tập thể').fill('Tổ khác (dữ liệu minh họa)');
  await next(page);
  await expect(screen(page, 'Kiểm tra trước khi gửi')).toBeFocused();
  await expect(page.getByText('Tổ khác (dữ liệu minh họa)').first()).toBeVisible();
});

test('a button that is pressed the moment it appears does what it says', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('#nomination button')];
      const add = buttons.find((button) => button.textContent === 'Thêm cá nhân');
      if (!add) return;
      observer.disconnect();
      add.click();
    }).observe(document, { childList: true, subtree: true });
  });
  await openDraft(page, { ...makeTyped(), nominees: [] }, { screen: 'nominees' });
  await expect(screen(page, 'Cá nhân được đề nghị')).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toBeVisible();
});

test('nominees are added, removed after a question, and counted', async ({ page }) => {
  await chooseNgaNam(page);
  await page.getByRole('link', { name: /^Người và tập thể/ }).click();
  await next(page, 'Tiếp tục');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('alert').getByRole('link', { name: 'Thêm ít nhất một tập thể hoặc cá nhân' }).click();

  await next(page, 'Thêm cá nhân');
  await page.getByLabel('Họ và tên').fill('y Bước êban');
  await page.getByRole('link', { name: 'Để sau' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'y Bước êban' })).toContainText('Cần sửa');
  // One that was only added leaves nothing behind.
  await next(page, 'Thêm tập thể');
  await page.getByRole('link', { name: 'Để sau' }).click();
  await expect(page.getByText('Tập thể chưa có tên')).toHaveCount(0);

  await page.getByRole('button', { name: 'Bỏ y Bước êban' }).click();
  await page.getByRole('button', { name: 'Giữ lại' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ y Bước êban' })).toBeFocused();
  await page.getByRole('button', { name: 'Bỏ y Bước êban' }).click();
  await page.getByRole('button', { name: 'Bỏ khỏi hồ sơ' }).click();
  await expect(page.getByText('y Bước êban')).toHaveCount(0);
});
