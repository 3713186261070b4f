import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { FORMS } from '../../src/domain/documents/forms.ts';
import { EMPTY_DRAFT } from '../../src/domain/nomination/draft.ts';
import { paths } from '../../src/domain/paths.ts';
import { makeLargeDossier } from '../factories/large-dossier.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openDraft, screen } from './support/nomination-form.ts';

const TITLE = 'In hoặc tải giấy tờ soạn sẵn';
const LIST = /^Báo cáo trích ngang/;
const DRAFT = makeTyped(makeLargeDossier(3, 40));

/** Pages of what is printed, each as its width and height in points. */
async function printed(page: Page): Promise<[number, number][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)[\s\S]*?endobj/g) ?? [];
  return pages.map((one) => {
    const [, width = '', height = ''] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(one) ?? [];
    return [Math.round(Number(width)), Math.round(Number(height))];
  });
}

async function openPrint(page: Page, draft = DRAFT): Promise<void> {
  await openDraft(page, draft, { screen: 'print' });
  await expect(screen(page, TITLE)).toBeVisible();
}

test.describe('papers made from what was typed', () => {
  test('are shown as sheets, and the letter is printed on A4 alone', async ({ page }) => {
    await openPrint(page);
    const letter = page.getByRole('article', { name: 'Tờ trình' });
    await expect(letter).toContainText('03 (ba) tập thể, 40 (bốn mươi) cá nhân');
    await expectAccessible(page);
    const pages = await printed(page);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages[0]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'print' });
    await expect(screen(page, TITLE)).toBeHidden();
    await expect(page.getByRole('button', { name: 'In giấy A4' })).toBeHidden();
    await expect(letter).toBeVisible();
  });

  test('repeat the head of the list on each of its pages, keep rows whole and names on one line', async ({
    page,
  }) => {
    await openPrint(page);
    await page.getByRole('radio', { name: LIST }).check();
    const people = page.getByRole('table').nth(1);
    await expect(people.getByRole('row')).toHaveCount(41);
    await expectAccessible(page);
    const pages = await printed(page);
    expect(pages.length).toBeGreaterThan(5);
    expect(new Set(pages.map(String))).toEqual(new Set(['842,595']));

    await page.emulateMedia({ media: 'print' });
    await expect(people.locator('thead')).toHaveCSS('display', 'table-header-group');
    await expect(people.locator('tbody tr').first()).toHaveCSS('break-inside', 'avoid');
    const name = people.getByRole('cell', { name: 'Bà\u00A0Nguyễn\u00A0Thị\u00A0Ánh\u00A0Nguyệt' }).first();
    const lines = await name.evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
  });

  test('are one report a nominee: all of them, or one', async ({ page }) => {
    await openPrint(page);
    await page.getByRole('radio', { name: 'Báo cáo tóm tắt thành tích' }).check();
    await expect(page.getByRole('article')).toHaveCount(43);
    expect((await printed(page)).length).toBeGreaterThanOrEqual(43);
    await page.getByLabel('Báo cáo của').selectOption({ label: "H'Hen Niê Mẫu" });
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article')).toContainText("H'Hen\u00A0Niê\u00A0Mẫu");
  });

  test('are saved as a Word file, whose writer is loaded only then', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await openPrint(page);
    await page.getByRole('radio', { name: LIST }).check();
    const before = scripts.length;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp Word' }).click(),
    ]);
    expect(scripts.slice(before).some((url) => url.includes('/_assets/write'))).toBe(true);
    expect(scripts.slice(0, before).some((url) => url.includes('/_assets/write'))).toBe(false);
    expect(download.suggestedFilename()).toBe(
      'bao-cao-trich-ngang-thanh-tich-cua-tap-the-ca-nhan-uy-ban-nhan-dan-huyen-vi-du.docx',
    );
    const file = readFileSync(await download.path());
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.length).toBeGreaterThan(5000);
    await expect(page.getByText('Đã tạo tệp', { exact: false })).toBeVisible();
  });

  test('leave dots for what is not typed yet, and fit a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openPrint(page, { ...EMPTY_DRAFT, choice: DRAFT.choice });
    await expect(page.getByRole('article')).toContainText('Sở Y tế');
    expect(await page.locator('.dots').count()).toBeGreaterThan(5);
    await expectNoSidewaysScroll(page);
    await page.getByRole('radio', { name: LIST }).check();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Báo cáo tóm tắt thành tích' }).check();
    await expect(page.getByText('Thêm ít nhất một tập thể hoặc cá nhân')).toBeVisible();
    await expect(page.getByRole('button', { name: 'In giấy A4' })).toHaveCount(0);
  });

  test('say so when they can’t be loaded, and come once they can', async ({ page }) => {
    await page.route('**/_assets/PaperDesk*.js', (route) => route.abort());
    await openPrint(page);
    await expect(page.getByRole('alert')).toContainText('Chưa tải được phần in');
    await expectAccessible(page);
    await page.unroute('**/_assets/PaperDesk*.js');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('article', { name: 'Tờ trình' })).toBeVisible();
  });
});

test.describe('blank forms', () => {
  for (const { id, title, kind } of FORMS) {
    test(`${id} is read by all and printed on A4`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(paths.form(id));
      await expect(page.getByRole('heading', { level: 1, name: `Mẫu ${title}` })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const pages = await printed(page);
      expect(pages[0]).toEqual(kind === 'nominee-list' ? [842, 595] : [595, 842]);
      expect(pages.length).toBeLessThanOrEqual(2);
    });
  }

  test('are listed with their Word files', async ({ page }) => {
    await page.goto(paths.forms);
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Tải tệp Word .*Tờ trình/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('to-trinh.docx');
  });
});

test('the look-up takes the code from the fragment that a receipt’s QR code leads to, and nothing else', async ({
  page,
}) => {
  await page.goto(paths.lookUpOf('7K4M-PX92'));
  await expect(page.getByLabel('Mã hồ sơ')).toHaveValue('7K4M-PX92');
  await expect(page.getByLabel('Khóa tra cứu')).toHaveValue('');
  await page.goto(paths.accessibility);
  await page.goto(`${paths.lookUp}#ma=<b>`);
  await expect(page.getByLabel('Mã hồ sơ')).toHaveValue('');
});
