import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeIndividual } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { makeXlsx } from '../support/make-xlsx.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { next, openDraft, screen } from './support/nomination-form.ts';
import { asText, asWordTable, peopleSheet } from './support/people-sheet.ts';
import { expect, test } from './support/visitor.ts';

const TITLE = 'Thêm nhiều người từ bảng';

async function openImport(page: Page): Promise<void> {
  await openDraft(page, { ...makeTyped(), nominees: [] }, { screen: 'nominees' });
  await next(page, TITLE);
  await expect(screen(page, TITLE)).toBeFocused();
}

/** Pastes as a person does: the clipboard holds it, and Ctrl+V in the box. */
async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.getByLabel('Dán bảng từ Excel hoặc Word').evaluate(
    (box, [plain, rich]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (rich) data.setData('text/html', rich);
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [text, html] as const,
  );
}

const preview = (page: Page) => page.getByRole('heading', { name: 'Xem lại bảng' });
const counted = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const chooseCriterion = (page: Page) =>
  page
    .getByRole('group', { name: /Tiêu chuẩn cho mọi cá nhân/ })
    .getByRole('checkbox')
    .first()
    .check();

test('40 people from Excel by keyboard alone: two cells mended, added, undone, added again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openImport(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), asText(peopleSheet(40)));
  const press = async (key: string, times = 1) => {
    for (let pressed = 0; pressed < times; pressed++) await page.keyboard.press(key);
  };
  await press('Tab');
  await expect(page.getByLabel('Dán bảng từ Excel hoặc Word')).toBeFocused();
  await press('Control+v');
  await expect(preview(page)).toBeFocused();
  await counted(page, '40 cá nhân.');
  await counted(page, '0 dòng đủ, 40 dòng cần sửa (2 ô)');

  /** Moves on until the control has focus; no mouse. */
  const tabTo = async (name: RegExp) => {
    for (let at = 0; at < 80; at++) {
      await press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: active } = document;
        const own =
          active?.getAttribute('aria-label') ?? active?.closest('label')?.textContent ?? active?.textContent;
        return own ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Not reached: ${name}`);
  };
  await tabTo(/^1\. /);
  await press('Space');
  await counted(page, '38 dòng đủ, 2 dòng cần sửa (2 ô)');
  await tabTo(/^Dòng 6, Họ và tên cá nhân: Nhập họ và tên$/);
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Dòng 6, Họ và tên cá nhân' })).toBeFocused();
  await page.keyboard.type("H'Hen Mẫu");
  await expect(page.getByRole('textbox', { name: 'Dòng 6, Họ và tên cá nhân' })).toHaveValue("H'Hen Mẫu");
  await tabTo(/^Dòng 20, Năm sinh$/);
  await press('Control+a');
  await page.keyboard.type('1977');
  await counted(page, '40 dòng đủ, 0 dòng cần sửa');
  await tabTo(/^Thêm 40 đề nghị vào hồ sơ$/);
  await press('Enter');

  await expect(screen(page, 'Người và tập thể được đề nghị')).toBeFocused();
  await expect(page.getByText('Đã thêm 40 đề nghị từ bảng.')).toBeVisible();
  await tabTo(/^Hoàn tác$/);
  await press('Enter');
  await expect(preview(page)).toBeVisible();
  await counted(page, '40 dòng đủ, 0 dòng cần sửa');
  await page.getByRole('link', { name: 'Người và tập thể' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Bỏ / })).toHaveCount(0);
  await page.getByRole('button', { name: TITLE }).press('Enter');
  await page.getByRole('button', { name: 'Thêm 40 đề nghị vào hồ sơ' }).press('Enter');
  await expect(page.getByText('40 đề nghị, trang 1 trên 2')).toBeVisible();
  await page.getByLabel('Tìm theo tên').fill('hen mau');
  await expect(page.getByText('Thấy 1 trên 40 đề nghị')).toBeVisible();
  await expect(page.getByRole('link', { name: "H'Hen Mẫu" })).toBeVisible();
});

test('a batch is undone as one, and nothing else with it', async ({ page }) => {
  await openDraft(page, makeTyped({ nominees: [makeIndividual()] }), { screen: 'import' });
  await paste(page, 'Họ và tên\tNăm sinh\tNơi ở\nNgười Mẫu Một\t1980\tXã Mẫu\nTrần Thị ví dụ\t1979\tXã Mẫu');
  await expect(page.getByText('Có thể trùng với Trần Thị Ví Dụ')).toBeVisible();
  await next(page, 'Thêm 2 đề nghị vào hồ sơ');
  await page.getByRole('link', { name: 'Người Mẫu Một' }).click();
  await page.getByLabel('Chức vụ').fill('Đã ghi thêm');
  await page.getByRole('link', { name: 'Để sau' }).click();
  await next(page, 'Hoàn tác');
  await expect(page.getByText('1 đề nghị đã được sửa sau khi thêm')).toBeVisible();
  await next(page, 'Bỏ cả những chỗ đã sửa');
  await page.getByRole('link', { name: 'Người và tập thể' }).click();
  await expect(page.getByRole('button', { name: /^Bỏ / })).toHaveText(['Bỏ Trần Thị Ví Dụ']);
});

test('only complete rows, without a dropped one, from a table in Word', async ({ page }) => {
  const broken: string[] = [];
  await page.exposeFunction('report', (what: string) => broken.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(window, 'report')(event.violatedDirective),
    ),
  );
  await openImport(page);
  await paste(page, 'hỏng', asWordTable(peopleSheet(6)));
  await chooseCriterion(page);
  await counted(page, '5 dòng đủ, 1 dòng cần sửa (1 ô)');
  await page.getByRole('button', { name: 'Bỏ dòng 3' }).click();
  await counted(page, '4 dòng đủ, 1 dòng cần sửa');
  await next(page, 'Chỉ thêm 4 dòng đủ');
  await expect(page.getByRole('link', { name: 'Người Mẫu 2' })).toBeVisible();
  await expect(page.getByText('Cần sửa')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Bỏ / })).toHaveCount(4);
  expect(broken).toEqual([]);
});

test('a file: which sheet, which column, and what is refused', async ({ page }) => {
  await openImport(page);
  const file = page.getByLabel('Hoặc chọn tệp');
  const give = (name: string, content: Uint8Array) =>
    file.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await give('a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('lưu lại dạng .xlsx');
  await expectAccessible(page);
  await give(
    'b.xlsx',
    makeXlsx({
      sheets: [
        {
          name: 'Cá nhân',
          rows: [
            ['Họ tên', 'Nhóm máu', 'Năm sinh'],
            ['Người Mẫu Một', 'Trạm Y tế', 1979],
          ],
        },
        { name: 'Tập thể', rows: [['Tên'], ['Hoa Hồng']] },
      ],
    }),
  );
  await expect(preview(page)).toBeFocused();
  await expect(page.getByText('1 cột chưa rõ dùng làm gì')).toBeVisible();
  await page.getByLabel('Cột B: Nhóm máu').selectOption({ label: 'Đơn vị công tác' });
  await expect(page.getByRole('columnheader', { name: 'Đơn vị công tác' })).toBeVisible();
  await page.getByLabel('Trang tính').selectOption('Tập thể');
  await counted(page, '1 tập thể.');
  await next(page, 'Lấy bảng khác');
  const [sample] = await Promise.all([page.waitForEvent('download'), next(page, 'Tải bảng mẫu (CSV)')]);
  expect(sample.suggestedFilename()).toBe('bang-mau-de-nghi.csv');
  await give('mau.csv', readFileSync(await sample.path()));
  await counted(page, '1 tập thể, 2 cá nhân. 3 dòng đủ, 0 dòng cần sửa');
});

for (const [name, width] of [
  ['a phone', 320],
  ['a desk', 1280],
] as const) {
  test(`the screens are accessible and fit ${name}`, async ({ page }) => {
    // axe reads a long table four times over.
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await openImport(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await paste(page, asText(peopleSheet(30)));
    await expect(preview(page)).toBeVisible();
    await page.getByText('Các cột của bảng').click();
    await page.getByRole('button', { name: 'Sửa dòng 6' }).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await next(page, 'Thêm 30 đề nghị vào hồ sơ');
    await expect(page.getByText('Đã thêm 30 đề nghị từ bảng.')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
