import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import {
  ACHIEVEMENT,
  agree,
  chooseNgaNam,
  fillAll,
  next,
  open,
  readReceipt,
  screen,
  UNIT,
} from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

/** Presses Tab until the control has focus. @throws when a whole page of controls went by. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${control}`);
}

async function tabAndType(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.type(text);
}

async function tabAndPress(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

test('the whole way by keyboard', async ({ page }) => {
  test.slow();
  await open(page);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Ngã Năm/ })).toBeChecked();
  await tabTo(page, page.getByRole('radio', { name: /cấp Nhà nước/ }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^Giấy khen của Chủ tịch/ })).toBeChecked();
  await tabTo(page, page.getByRole('radio', { name: /^Đợt 1/ }));
  await page.keyboard.press('ArrowDown');
  await tabAndPress(page, button(page, 'Tiếp tục'));

  await expect(screen(page, 'Danh sách việc')).toBeFocused();
  await tabAndPress(page, link(page, 'Đơn vị đề nghị'));
  await expect(screen(page, 'Đơn vị đề nghị')).toBeFocused();
  await tabAndType(page, page.getByLabel('Tên đơn vị'), UNIT);
  await tabAndType(page, page.getByLabel('Loại đơn vị'), 'Tổ');
  await tabAndType(page, page.getByLabel('Họ và tên'), 'Người Liên Hệ Mẫu');
  await tabAndType(page, page.getByLabel('Số điện thoại'), '0900000000');
  await page.keyboard.press('Enter');

  await expect(screen(page, 'Tờ trình')).toBeFocused();
  await tabAndType(page, page.getByLabel('Địa danh'), 'Ngã Năm');
  await tabAndType(page, page.getByLabel('Ngày', { exact: true }), '08');
  await tabAndType(page, page.getByLabel('Tháng', { exact: true }), '12');
  await tabAndType(page, page.getByLabel('Năm', { exact: true }), '2021');
  await tabAndType(page, page.getByLabel('Chức vụ người ký'), 'Tổ trưởng');
  await tabAndType(page, page.getByLabel('Họ và tên người ký'), 'Người Ký Mẫu');
  await page.keyboard.press('Enter');

  await expect(screen(page, /^Người và tập thể/)).toBeFocused();
  await tabAndPress(page, button(page, 'Thêm cá nhân'));
  await expect(screen(page, 'Cá nhân được đề nghị')).toBeFocused();
  await tabAndPress(page, page.getByRole('radio', { name: 'Ông' }), 'ArrowDown');
  await tabAndType(page, page.getByLabel('Họ và tên'), 'Trần Thị Ví Dụ');
  await tabAndType(page, page.getByLabel(/^Đơn vị công tác/), 'Trạm Y tế xã Mẫu');
  await tabAndType(page, page.getByLabel('Tóm tắt thành tích'), ACHIEVEMENT);
  await tabAndPress(
    page,
    page.getByRole('group', { name: 'Tiêu chuẩn đã đạt' }).getByRole('checkbox').first(),
    'Space',
  );
  await tabAndPress(page, page.locator('summary').first());
  await expect(page.getByRole('link', { name: /^mục/ }).first()).toBeVisible();
  await tabAndPress(page, button(page, 'Lưu và tiếp tục'));
  await tabAndPress(page, button(page, 'Tiếp tục'));

  await tabAndPress(page, link(page, 'Kiểm tra và gửi'));
  await expect(screen(page, 'Kiểm tra trước khi gửi')).toBeFocused();
  await tabAndPress(page, page.getByRole('checkbox', { name: /cam kết/ }), 'Space');
  await tabAndPress(page, page.getByRole('checkbox', { name: /đồng ý/ }), 'Space');
  await tabAndPress(page, button(page, 'Gửi đề nghị'));
  await expect(screen(page, 'Biên nhận hồ sơ')).toBeFocused();
});

test('mistakes are gathered at the top, take focus, and lead to their fields', async ({ page }) => {
  await chooseNgaNam(page);
  await link(page, 'Đơn vị đề nghị').click();
  await next(page);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText('Còn 4 chỗ cần sửa');
  await expect(page).toHaveTitle(/^Cần sửa: Đơn vị đề nghị/);
  await summary.getByRole('link', { name: 'Nhập số điện thoại' }).click();
  const phone = page.getByLabel('Số điện thoại');
  await expect(phone).toBeFocused();
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
  await expect(phone).toHaveAccessibleDescription(/Nhập số điện thoại/);
  // The same mistakes take focus again.
  await next(page);
  await expect(summary).toBeFocused();
  await expect(screen(page, 'Đơn vị đề nghị')).toBeVisible();
});

for (const width of [360, 1280]) {
  test(`axe finds nothing on any screen at ${width} px`, async ({ page, context }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const look = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await open(page, 'ninh-thuan');
    await look();
    await page.getByRole('button', { name: /Ngã Năm/ }).click();
    await next(page, 'Tiếp tục');
    await look();
    await chooseNgaNam(page);
    await look();
    await next(page, 'Xóa bản nháp');
    await look();
    await link(page, 'Đơn vị đề nghị').click();
    await next(page);
    await look();
    await page.goBack();
    await link(page, 'Tờ trình').click();
    await next(page);
    await look();
    await page.goBack();
    await link(page, /^Người và tập thể/).click();
    await next(page, 'Thêm tập thể');
    await next(page);
    await page.locator('summary').first().click();
    await look();
    await link(page, 'Người và tập thể').click();
    await next(page, 'Thêm cá nhân');
    await next(page);
    await look();
    await page.getByLabel('Họ và tên').fill('Trần Thị Ví Dụ');
    await link(page, 'Người và tập thể').click();
    await next(page, 'Bỏ Trần Thị Ví Dụ');
    await look();
    await next(page, 'Bỏ khỏi hồ sơ');
    await link(page, 'Danh sách việc').click();
    await link(page, 'Giấy tờ').click();
    await look();
    await link(page, 'Danh sách việc').click();
    await fillAll(page);
    await next(page, 'Gửi đề nghị');
    await look();
    await agree(page);
    await context.setOffline(true);
    await next(page, 'Gửi đề nghị');
    await expect(page.getByRole('alert')).toContainText('không có kết nối');
    await look();
    await context.setOffline(false);
    await page.getByRole('alert').getByRole('button', { name: 'Gửi lại' }).click();
    await readReceipt(page);
    await look();
  });
}

test('at 320 px nothing is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await chooseNgaNam(page);
  await fillAll(page);
  await expectNoSidewaysScroll(page);
  await agree(page);
  await next(page, 'Gửi đề nghị');
  await readReceipt(page);
  await expectNoSidewaysScroll(page);
});
