import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { LATEST_KEY } from '../../src/islands/Nomination/store.ts';
import { makeNinhThuanNomination, makeNomination } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import {
  chooseNgaNam,
  fillUnit,
  next,
  open,
  openDraft,
  readReceipt,
  screen,
  UNIT,
} from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

const SEND = 'Gửi đề nghị';
const AGAIN = 'Gửi lại';

/** At the check of a dossier that someone wrote before: one press from sending. */
async function readyToSend(page: Page, nomination = makeNomination()): Promise<void> {
  await openDraft(page, makeTyped(nomination), { screen: 'check' });
  await expect(page.getByRole('button', { name: SEND })).toBeVisible();
}

/** Counts the calls to the API that write. */
function countWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') writes.push(new URL(request.url()).pathname.replace(/[2-9A-Z]{8}/, '…'));
  });
  return writes;
}

/** The step that the browser keeps with the draft. */
function keptPlace(page: Page): Promise<string | undefined> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').place, LATEST_KEY);
}

test.describe('what was typed', () => {
  test('and the place are there after a reload in mid-form', async ({ page }) => {
    await chooseNgaNam(page);
    await expect(page.getByText('Đã xong 1 trên 5 phần.')).toBeVisible();
    await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
    await fillUnit(page);
    await page.reload();
    await expect(screen(page, 'Đơn vị đề nghị')).toBeVisible();
    await expect(page.getByLabel('Tên đơn vị')).toHaveValue(UNIT);
    await expect(page.getByLabel('Loại đơn vị')).toHaveValue('community');
    await expect(page.getByLabel('Số điện thoại')).toHaveValue('0900 000 000');
  });

  test('is there when one comes back without an address of the step', async ({ page }) => {
    await chooseNgaNam(page);
    await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
    await fillUnit(page);
    await page.goto(paths.accessibility);
    await open(page);
    await expect(page.getByLabel('Tên đơn vị')).toHaveValue(UNIT);
  });

  test('goes to another campaign only when one says so', async ({ page }) => {
    await chooseNgaNam(page);
    await open(page, 'son-la');
    await expect(page.getByText('Bạn đang có bản nháp cho')).toBeVisible();
    await expect(page.getByRole('radio', { name: /Ngã Năm/ })).toBeChecked();
    await page.getByRole('button', { name: 'Chuyển bản nháp' }).click();
    await expect(page.getByRole('radio', { name: /^Sơn La/ })).toBeChecked();
    await page.reload();
    await expect(page.getByRole('radio', { name: /^Sơn La/ })).toBeChecked();
    await expect(page.getByText('Bạn đang có bản nháp cho')).toHaveCount(0);
  });

  test('is told before it goes to a campaign that takes no dossiers', async ({ page }) => {
    await chooseNgaNam(page);
    await open(page, 'ninh-thuan');
    const question = page.locator('.notice', { hasText: 'Bạn đang có bản nháp cho' });
    await expect(question).toContainText('Phong trào này hiện không nhận hồ sơ');
    await open(page, 'son-la');
    await expect(question).toContainText('Sơn La');
    await expect(question).not.toContainText('không nhận hồ sơ');
  });

  test('is deleted only after a question', async ({ page }) => {
    await chooseNgaNam(page);
    await next(page, 'Xóa bản nháp');
    await next(page, 'Giữ lại');
    await expect(screen(page, 'Danh sách việc')).toBeVisible();
    await next(page, 'Xóa bản nháp');
    await next(page, 'Xóa hẳn');
    await expect(screen(page, 'Chọn phong trào và hình thức khen')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  });

  test('in two tabs: the other is told, and can take it over', async ({ page, context }) => {
    await chooseNgaNam(page);
    await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
    const other = await context.newPage();
    await open(other);
    // It keeps at which step it is, which changes nothing of the draft.
    for (const step of ['viec', 'don-vi']) {
      await other.goto(`${paths.nominate}#buoc=${step}`);
      await expect.poll(() => keptPlace(other)).toBe(`#buoc=${step}`);
    }
    await expect(page.getByText('vừa được sửa ở một thẻ khác')).toHaveCount(0);
    await other.getByLabel('Tên đơn vị').fill('Viết ở thẻ thứ hai');
    await expect(page.getByText('vừa được sửa ở một thẻ khác')).toBeVisible();
    await page.getByRole('button', { name: 'Lấy nội dung ở thẻ kia' }).click();
    await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Viết ở thẻ thứ hai');
    await expect(page.getByText('vừa được sửa ở một thẻ khác')).toHaveCount(0);
  });

  test('the browser’s back and forward buttons move between steps', async ({ page }) => {
    await chooseNgaNam(page);
    await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
    await expect(page).toHaveTitle(/^Đơn vị đề nghị – /);
    await page.goBack();
    await expect(screen(page, 'Danh sách việc')).toBeFocused();
    await page.goForward();
    await expect(screen(page, 'Đơn vị đề nghị')).toBeFocused();
  });
});

test.describe('sending', () => {
  test('without a network keeps everything and sends again', async ({ page, context }) => {
    await readyToSend(page);
    await context.setOffline(true);
    await next(page, SEND);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('không có kết nối');
    await context.setOffline(false);
    await page.getByRole('alert').getByRole('button', { name: AGAIN }).click();
    await readReceipt(page);
  });

  test('pressed twice sends once', async ({ page }) => {
    await readyToSend(page);
    const writes = countWrites(page);
    await page.getByRole('button', { name: SEND }).dblclick();
    await readReceipt(page);
    expect(writes).toEqual(['/api/nominations', '/api/nominations/…/submission']);
  });

  test('a lost answer to the first move gives the same dossier when it is made again', async ({ page }) => {
    await readyToSend(page);
    let stored = '';
    await page.route('**/api/nominations', async (route) => {
      stored = (await (await route.fetch()).json()).code;
      await route.abort();
    });
    await next(page, SEND);
    await expect(page.getByRole('alert')).toContainText('không có kết nối');
    await page.unroute('**/api/nominations');
    await page.reload();
    await next(page, SEND);
    const { code } = await readReceipt(page);
    expect(code.replace('-', '')).toBe(stored);
  });

  test('a lost answer to the second move is asked for again, alone', async ({ page }) => {
    await readyToSend(page);
    await page.route('**/submission', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await next(page, SEND);
    await expect(page.getByRole('alert')).toContainText('không có kết nối');
    await page.unroute('**/submission');
    const writes = countWrites(page);
    await page.getByRole('alert').getByRole('button', { name: AGAIN }).click();
    await readReceipt(page);
    expect(writes).toEqual(['/api/nominations/…/submission']);
  });

  test('what was changed after the answer was lost is brought together with what was sent', async ({
    page,
  }) => {
    await readyToSend(page);
    await page.route('**/submission', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await next(page, SEND);
    await expect(page.getByRole('alert')).toContainText('không có kết nối');
    await page.unroute('**/submission');
    await page.getByRole('link', { name: /Sửa Tên đơn vị/ }).click();
    await page.getByLabel('Tên đơn vị').fill('Tên đã sửa');
    await next(page);
    await page.getByRole('button', { name: AGAIN }).last().click();
    await expect(page.getByRole('alert')).toContainText('hồ sơ ở cổng vừa thay đổi');
    await page.getByRole('alert').getByRole('button', { name: AGAIN }).click();
    await readReceipt(page);
    await expect(page.locator('.receipt')).toContainText('Lần gửi2');
    await expect(page.locator('.receipt')).toContainText('Tên đã sửa');
  });

  test('after the deadline loses nothing and says what can be done', async ({ page }) => {
    // The form believes that the round is open still; the Worker, whose clock decides, refuses.
    await page.route('**/api/now', (route) => route.fulfill({ json: { now: '2021-12-19T23:59:50+07:00' } }));
    await readyToSend(page, makeNinhThuanNomination());
    await expect(page.getByText('Hôm nay là ngày cuối')).toBeVisible();
    await next(page, SEND);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('Những gì đã điền vẫn còn trên máy này');
    await expect(page.getByRole('alert')).toContainText('tức là đến hết Chủ nhật 19/12/2021');
    await page.unroute('**/api/now');
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Đợt này không nhận hồ sơ nữa');
    await expect(page.getByRole('button', { name: SEND })).toHaveCount(0);
    await page.getByRole('button', { name: /Ngã Năm/ }).click();
    await expect(screen(page, 'Chọn phong trào và hình thức khen')).toBeFocused();
    await expect(page.getByRole('radio', { name: /Ngã Năm/ })).toBeChecked();
  });

  test('too often tells when to come back', async ({ page }) => {
    await readyToSend(page);
    await page.evaluate(() =>
      Promise.all(Array.from({ length: 130 }, () => fetch('/api/nominations', { method: 'POST' }))),
    );
    await next(page, SEND);
    await expect(page.getByRole('alert')).toContainText('Gửi quá nhiều lần');
    await expect(page.getByRole('alert')).toContainText(/Gửi lại sau \d+ giây, tức là từ \d\d:\d\d:\d\d/);
  });

  test('a field that the Worker refuses leads to where it is mended', async ({ page }) => {
    await readyToSend(page);
    await page.route('**/api/nominations', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: {
          type: 'https://vi-du.example/loi/invalid-input',
          title: 'Còn chỗ cần sửa',
          status: 422,
          detail: 'Sửa các chỗ dưới đây rồi gửi lại.',
          code: 'invalid-input',
          errors: [{ field: 'nominees.0.superior', message: 'Nhập cấp trên khác' }],
        },
      }),
    );
    await next(page, SEND);
    await page.getByRole('alert').getByRole('link', { name: 'Nhập cấp trên khác' }).click();
    await expect(page.getByLabel(/cấp trên/)).toBeFocused();
    await expect(page.getByLabel(/cấp trên/)).toHaveAccessibleDescription(/Nhập cấp trên khác/);
    await next(page);
    await expect(screen(page, 'Kiểm tra trước khi gửi')).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the receipt', () => {
  test('stays until it is closed, and nothing else is kept', async ({ page }) => {
    await readyToSend(page);
    await next(page, SEND);
    const { code } = await readReceipt(page);
    await page.reload();
    expect((await readReceipt(page)).code).toBe(code);
    await page.evaluate(() => {
      location.hash = '#buoc=don-vi';
    });
    await expect(page).toHaveURL(/#buoc=bien-nhan$/);
    await next(page, 'Bắt đầu hồ sơ mới');
    await next(page, 'Đóng biên nhận');
    await expect(screen(page, 'Chọn phong trào và hình thức khen')).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

test('without the rules the form says so and loads again', async ({ page }) => {
  await page.route(`**${paths.rules}`, (route) => route.abort());
  await page.goto(paths.nominate);
  await expect(page.getByRole('alert')).toContainText('Chưa tải được các kế hoạch');
  await page.unroute(`**${paths.rules}`);
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await expect(screen(page, 'Chọn phong trào và hình thức khen')).toBeVisible();
});

test('without the portal’s time the visitor’s clock stands in, and the form says so', async ({ page }) => {
  await page.route('**/api/now', (route) => route.abort());
  await open(page);
  await expect(page.getByText('Chưa hỏi được giờ của cổng')).toBeVisible();
});
