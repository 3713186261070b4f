import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LATEST_KEY } from '../../src/islands/Nomination/store.ts';
import { makeOffice } from '../factories/files/office.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openDraft, screen } from './support/nomination-form.ts';
import { openSlowLink, type SlowLink } from './support/slow-link.ts';
import { expect, test } from './support/visitor.ts';

const MB = 1024 * 1024;
const LETTER = {
  name: 'Tờ trình đã ký (mẫu).pdf',
  mimeType: '',
  buffer: Buffer.from(makePdf({ padding: 50_000 })),
};
const REPORT = { name: 'Báo cáo tóm tắt (mẫu).docx', mimeType: '', buffer: Buffer.from(makeOffice('docx')) };
const scan = (size: number) => ({
  name: 'quét (mẫu).pdf',
  mimeType: '',
  buffer: Buffer.from(makePdf({ padding: size })),
});

async function openPapers(page: Page): Promise<void> {
  await openDraft(page, { ...makeTyped({ byPost: [] }), commitment: false }, { screen: 'papers' });
  await expect(screen(page, 'Giấy tờ')).toBeVisible();
}

const field = (page: Page, paper: string | RegExp) => page.getByLabel(paper);
const LETTER_FIELD = /tệp cho Tờ trình/;
const REPORT_FIELD = /tệp cho Báo cáo/;

test('two papers are attached, told of in the task list, and one is taken out again', async ({ page }) => {
  await openPapers(page);
  await expectAccessible(page);
  await field(page, LETTER_FIELD).setInputFiles(LETTER);
  await field(page, REPORT_FIELD).setInputFiles(REPORT);
  const letter = page.getByRole('listitem').filter({ hasText: LETTER.name });
  const report = page.getByRole('listitem').filter({ hasText: REPORT.name });
  await expect(letter).toContainText(/Đã gửi lên, \d+ KB · SHA-256 [0-9a-f]{12}…/);
  await expect(report).toContainText('Đã gửi lên');
  await expect(page.getByRole('status').filter({ hasText: 'Hồ sơ có 2 tệp.' })).toBeAttached();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);

  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
  const task = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Giấy tờ', exact: true }) });
  await expect(task).toContainText('2 tệp');
  await expect(task).toContainText('Đã xong');
  // Kept at the portal: a reload finds them.
  await page.reload();
  await expect(task).toContainText('2 tệp');

  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  await letter.getByRole('button', { name: `Bỏ ${LETTER.name}` }).click();
  await letter.getByRole('button', { name: 'Bỏ khỏi hồ sơ' }).click();
  await expect(letter).toHaveCount(0);
  await expect(field(page, LETTER_FIELD)).toBeFocused();
  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
  await expect(task).toContainText('Còn thiếu: Tờ trình');
  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  await page.getByRole('checkbox', { name: /Gửi bản giấy.*Tờ trình/ }).check();
  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
  await expect(task).toContainText('Đã xong');
});

test('an attached file is handed to its holder again, named as it was, and no address holds the secret', async ({
  page,
}) => {
  await openPapers(page);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await field(page, LETTER_FIELD).setInputFiles(LETTER);
  const letter = page.getByRole('listitem').filter({ hasText: LETTER.name });
  const press = () => letter.getByRole('button', { name: `Tải về ${LETTER.name}` }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(download.suggestedFilename()).toBe(LETTER.name);
  expect(readFileSync(await download.path())).toEqual(LETTER.buffer);
  const secret = await page.evaluate(
    (key) => localStorage.getItem(key)?.match(/"secret":"(\w+)"/)?.[1],
    LATEST_KEY,
  );
  expect(secret).toMatch(/^\w{12}$/);
  expect(addresses.filter((address) => address.includes(String(secret)))).toEqual([]);

  await page.route('**/papers/*', (route) => route.abort('internetdisconnected'));
  await press();
  await expect(letter.getByRole('alert')).toContainText('Chưa tải được tệp');
});

/** The portal at the end of a link that sends so many bytes a second. */
const slow = test.extend<{ speed: number; link: SlowLink }>({
  speed: [1.5 * MB, { option: true }],
  link: async ({ speed }, use) => {
    const link = await openSlowLink(Number(process.env['E2E_PORT'] ?? '8788'), speed);
    await use(link);
    link.close();
  },
  baseURL: ({ link }, use) => use(link.origin),
});

slow.describe('over a slow link', () => {
  slow(
    'a scan of 9.9 MB is cut off half-way, waits for the network, and arrives once',
    async ({ page, link }) => {
      await openPapers(page);
      await field(page, LETTER_FIELD).setInputFiles(scan(9.9 * MB));
      const bar = page.getByRole('progressbar', { name: 'quét (mẫu).pdf' });
      await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(5);
      link.cut();
      await expect(page.getByText('Mất kết nối, sẽ tự thử lại…')).toBeVisible();
      link.mend();
      const item = page.getByRole('listitem').filter({ hasText: 'quét (mẫu).pdf' });
      await expect(item).toContainText('Đã gửi lên, 9,9 MB', { timeout: 45_000 });
      await expect(item).toHaveCount(1);
    },
  );

  slow.describe('that hardly moves', () => {
    slow.use({ speed: 0.2 * MB });

    slow('an upload is stopped', async ({ page }) => {
      await openPapers(page);
      await field(page, LETTER_FIELD).setInputFiles(scan(9.9 * MB));
      await expect(page.getByRole('progressbar')).toBeVisible();
      await page.getByRole('button', { name: 'Dừng gửi quét (mẫu).pdf' }).click();
      await expect(page.getByText('quét (mẫu).pdf')).toHaveCount(0);
    });
  });
});

test('a portal that stays away ends in a button to try again; the next file waits its turn', async ({
  page,
}) => {
  await openPapers(page);
  await field(page, REPORT_FIELD).setInputFiles(REPORT);
  await expect(page.getByRole('listitem').filter({ hasText: REPORT.name })).toContainText('Đã gửi lên');
  await page.route('**/papers/*', (route) => route.abort('internetdisconnected'));
  await field(page, LETTER_FIELD).setInputFiles([LETTER, scan(1000)]);
  const letter = page.getByRole('listitem').filter({ hasText: LETTER.name });
  const other = page.getByRole('listitem').filter({ hasText: 'quét (mẫu).pdf' });
  await expect(other).toContainText('Đợi đến lượt');
  await expect(letter.getByRole('button', { name: /^Thử lại/ })).toBeVisible({ timeout: 30_000 });
  await expect(letter).toContainText('Mất kết nối khi đang gửi tệp');
  await expectAccessible(page);
  await page.unroute('**/papers/*');
  await letter.getByRole('button', { name: /^Thử lại/ }).click();
  await expect(other).toContainText('Đã gửi lên', { timeout: 30_000 });
  await expect(letter).toContainText('Đã gửi lên');
});

test('a file that can’t be taken is told of before any of it is sent', async ({ page }) => {
  await openPapers(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('/papers/')) sent.push(request.url());
  });
  const locked = Buffer.from(makePdf({ trailer: '/Encrypt 7 0 R' }));
  await field(page, LETTER_FIELD).setInputFiles([
    { name: 'khoa.pdf', mimeType: '', buffer: locked },
    { name: 'lon.pdf', mimeType: '', buffer: Buffer.alloc(10 * MB + 1) },
    { name: 'bao-cao.docm', mimeType: '', buffer: REPORT.buffer },
    { name: 'rong.pdf', mimeType: '', buffer: Buffer.alloc(0) },
  ]);
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(item('khoa.pdf')).toContainText('bị khóa bằng mật khẩu');
  await expect(item('lon.pdf')).toContainText('Tệp lớn hơn 10 MB');
  await expect(item('bao-cao.docm')).toContainText('Tên tệp ghi .docm');
  await expect(item('rong.pdf')).toContainText('Tệp này rỗng');
  await expectAccessible(page);
  await item('khoa.pdf').getByRole('button', { name: 'Bỏ khoa.pdf' }).click();
  await expect(item('khoa.pdf')).toHaveCount(0);
  expect(sent).toEqual([]);
});
