import type { Page } from '@playwright/test';
import { makeOffice } from '../factories/files/office.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { agree, next, openDraft, readReceipt, screen } from './support/nomination-form.ts';
import { actAs, readAs } from './support/office.ts';
import { asText } from './support/people-sheet.ts';
import { expect, test } from './support/visitor.ts';

const DID =
  'từ 01/8 đến 30/9/2021 ở bản Mẫu: trực chốt ba mươi đêm, gọi điện hỏi thăm từng hộ mỗi sáng, giao 320 túi hàng tận cửa.';
const collective = (at: number) => [`${at}`, `Tổ trực chốt số ${at} bản Mẫu`, '', '', `Tổ ${at} ${DID}`];
const person = (at: number) => [
  `${at}`,
  `Lò Thị Mẫu ${at}`,
  'Nữ',
  `Bản Mẫu ${at}`,
  `Người thứ ${at}, phụ trách ${at + 20} hộ, ${DID}`,
];

/** As such lists come: titles above, collectives and people under headings of their own. */
const SHEET = asText([
  ['DANH SÁCH TRÍCH NGANG'],
  ['TT', 'Tên tập thể, cá nhân', 'Giới tính', 'Đơn vị', 'Tóm tắt thành tích'],
  ['I', 'TẬP THỂ'],
  ...[1, 2, 3].map(collective),
  ['II', 'CÁ NHÂN'],
  ...Array.from({ length: 40 }, (_, at) => person(at + 1)),
]);

/** Who takes such dossiers in. */
const OFFICE = 'mot@mau.example';
const CHOICE = { campaign: 'son-la', programme: 'covid-19', award: 'bk-chu-tich-tinh', round: null };

async function pasteNominees(page: Page): Promise<void> {
  await next(page, 'Thêm nhiều người từ bảng');
  await page.getByLabel('Dán bảng từ Excel hoặc Word').fill(SHEET);
  await next(page, 'Đọc bảng đã dán');
  await expect(page.getByText(/3 tập thể, 40 cá nhân/).first()).toBeVisible();
  for (const group of [/Tiêu chuẩn cho mọi tập thể/, /Tiêu chuẩn cho mọi cá nhân/])
    await page.getByRole('group', { name: group }).getByRole('checkbox').first().check();
  await page
    .getByLabel(/Loại tập thể/)
    .first()
    .selectOption('community');
  await next(page, 'Thêm 43 đề nghị vào hồ sơ');
}

async function attachPapers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  const letter = { name: 'to-trinh.pdf', mimeType: '', buffer: Buffer.from(makePdf({ padding: 20_000 })) };
  const report = { name: 'bao-cao.docx', mimeType: '', buffer: Buffer.from(makeOffice('docx')) };
  await page.getByLabel(/tệp cho Tờ trình/).setInputFiles(letter);
  await page.getByLabel(/tệp cho Báo cáo/).setInputFiles(report);
  for (const { name } of [letter, report])
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Đã gửi lên');
  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
}

const toCheck = (page: Page) => page.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
const receipt = (page: Page) => page.locator('.receipt');

/** Changes the unit's superior body and sends the dossier anew. */
async function changeAndSend(page: Page, superior: string): Promise<void> {
  await next(page, 'Sửa hồ sơ đã gửi');
  await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
  await page.getByLabel('Cơ quan, đơn vị cấp trên').fill(superior);
  await next(page);
  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
  await toCheck(page);
  await next(page, 'Gửi đề nghị');
}

test('Sơn La: 3 collectives and 40 people from a sheet, two papers; sent, edited, supplemented, withdrawn, sent anew', async ({
  page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(20_000);
  const draft = makeTyped({ nominees: [], byPost: [] });
  await openDraft(
    page,
    {
      ...draft,
      choice: { ...CHOICE, round: '' },
      commitment: false,
      consent: { ...draft.consent, handling: false },
    },
    { screen: 'nominees' },
  );
  await pasteNominees(page);
  await page.goto(`${page.url().split('#')[0]}#buoc=viec`);
  await expect(page.getByText('3 tập thể, 40 cá nhân')).toBeVisible();
  await attachPapers(page);
  await toCheck(page);
  await agree(page);
  await next(page, 'Gửi đề nghị');
  const { code, secret } = await readReceipt(page);
  await expect(receipt(page)).toContainText('Sở Y tế');
  await expect(receipt(page)).toContainText('3 tập thể, 40 cá nhân');
  await expect(receipt(page)).toContainText('to-trinh.pdf');

  await changeAndSend(page, 'Ủy ban nhân dân huyện Đã Sửa');
  await expect(receipt(page)).toContainText('Lần gửi2');

  // The office takes it in and asks for one thing; only that opens.
  await actAs(OFFICE, code, { action: 'receive' });
  const ask = { fields: ['unit.superior'], reason: 'Ghi rõ cấp trên', due: '2099-12-31' };
  await actAs(OFFICE, code, { action: 'ask-supplement', ...ask });
  await next(page, 'Sửa hồ sơ đã gửi');
  await expect(page.getByText('Cơ quan yêu cầu bổ sung:')).toBeVisible();
  await page.getByRole('link', { name: /Cơ quan, đơn vị cấp trên/ }).click();
  await page.getByLabel('Cơ quan, đơn vị cấp trên').fill('Ủy ban nhân dân huyện Bổ Sung');
  await next(page);
  await page.goto(`${page.url().split('#')[0]}#buoc=kiem-tra`);
  await next(page, 'Gửi đề nghị');
  await expect(receipt(page)).toContainText('Lần gửi3');
  expect((await readAs(OFFICE, code)).state).toBe('received');

  // Another dossier of the same content is withdrawn on the look-up page, and its content sent anew.
  await next(page, 'Bắt đầu hồ sơ mới');
  await next(page, 'Đóng biên nhận');
  await page.goto('/de-nghi/#buoc=mo');
  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.getByLabel('Khóa', { exact: true }).fill(secret);
  await next(page, 'Mở hồ sơ');
  await expect(screen(page, 'Danh sách việc')).toBeVisible();
  await expect(page.getByText(secret, { exact: true })).toBeVisible();
  await page.getByText('Bản nháp dưới dạng tệp').click();
  const download = page.waitForEvent('download');
  await next(page, 'Tải bản nháp về tệp');
  const file = await (await download).path();

  const second = await sendFile(page, file);
  await page.goto('/tra-cuu/');
  await page.getByLabel('Mã hồ sơ').fill(second.code);
  await page.getByLabel('Khóa tra cứu', { exact: true }).fill(second.secret);
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await page.getByText('Rút hồ sơ', { exact: true }).first().click();
  await page.getByRole('checkbox', { name: /rút/i }).check();
  await page.getByRole('button', { name: /Rút hồ sơ/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Đã rút' })).toBeVisible();

  const third = await sendFile(page, file);
  expect(new Set([code, second.code, third.code]).size).toBe(3);
});

/** A new dossier from the file of another, its papers coming on paper. */
async function sendFile(page: Page, file: string): Promise<{ code: string; secret: string }> {
  // As in a browser of its own, where no receipt is kept.
  await page.evaluate(() => localStorage.clear());
  await openDraft(page, makeTyped(), { screen: 'tasks' });
  await page.getByText('Bản nháp dưới dạng tệp').click();
  await page.getByLabel('Lấy bản nháp từ tệp').setInputFiles(file);
  await next(page, 'Lấy từ tệp');
  await next(page, 'Thay bằng nội dung trong tệp');
  await expect(page.getByText('3 tập thể, 40 cá nhân')).toBeVisible();
  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  for (const box of await page.getByRole('checkbox', { name: /^Gửi bản giấy/ }).all()) await box.check();
  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
  await toCheck(page);
  await next(page, 'Gửi đề nghị');
  return readReceipt(page);
}
