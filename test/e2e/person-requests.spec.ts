import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { makeCommendation } from '../factories/commendation.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { expectAccessible } from './support/axe.ts';
import { grouped } from './support/desk.ts';
import { send } from './support/sent-dossier.ts';
import { signInAs } from './support/staff.ts';
import { sendCommendation } from './support/thanks.ts';

const ADMINISTRATOR = 'quan-tri@mau.example';
const AUDITOR = 'kiem-tra@mau.example';

test('a person’s request: found by name, copied, deleted where it may be, and audited without the name', async ({
  page,
  request,
}) => {
  const stamp = Date.now().toString(36);
  const name = `Nguyễn Thị Xin Xóa ${stamp}`;
  const reason = `Đơn số ${stamp} ngày 01/12/2021`;
  const message = `Cảm ơn các anh chị trực chốt ${stamp}.`;
  const commendation = await sendCommendation(request, makeCommendation({ name, message }));
  const { code } = await send(request, makeNomination({ nominees: [makeIndividual({ name })] }));

  await signInAs(page, ADMINISTRATOR);
  await page.goto('/quan-tri/?man=yeu-cau');
  await page.getByLabel('Họ và tên').fill(`nguyen thi xin xoa ${stamp}`);
  await search(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Ghi lý do' }).press('Enter');
  await expect(page.getByLabel(/^Lý do/)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(reason);
  await search(page);
  await expect(page.getByText('Tìm thấy ở 2 nơi.')).toBeVisible();
  const thanks = page.getByRole('checkbox', { name: new RegExp(commendation) });
  const dossier = page.getByRole('checkbox', { name: new RegExp(`${grouped(code)}.*Giữ lại`) });
  await thanks.check();
  await dossier.check();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bản sao của 2 nơi' }).click(),
  ]);
  const copy = readFileSync(await download.path(), 'utf8');
  expect(Object.keys(JSON.parse(copy))).toHaveLength(2);
  expect(copy).toContain(message);

  await page.getByRole('button', { name: 'Xóa ở 2 nơi' }).click();
  await expect(page.getByRole('heading', { name: 'Xóa hẳn dữ liệu ở 2 nơi?' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xóa hẳn' }).press('Enter');
  await expect(page.getByText('Đã làm ở 1 nơi. Nơi nào giữ lại, lý do ghi bên dưới.')).toBeVisible();
  await expect(thanks).toHaveCount(0);
  await expect(dossier).not.toBeChecked();
  await search(page);
  await expect(page.getByText('Tìm thấy ở 1 nơi.')).toBeVisible();

  await signInAs(page, AUDITOR);
  await page.goto('/quan-tri/?man=nhat-ky');
  const log = page.getByRole('main');
  await expect(log.getByText(reason).first()).toBeVisible();
  for (const said of [commendation, code]) await expect(log).toContainText(said);
  await expect(log).not.toContainText(name);
});

const search = (page: Page) => page.getByRole('button', { name: 'Tìm', exact: true }).click();
