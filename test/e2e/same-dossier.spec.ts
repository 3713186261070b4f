import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { expectAccessible } from './support/axe.ts';
import { act, chooseAction, fillDate, memberAt, openDossier, opened } from './support/desk.ts';
import { send } from './support/sent-dossier.ts';
import { askAs } from './support/session.ts';
import { signInAs } from './support/staff.ts';

/*
 * Two members of one office with the same dossier open: the later one is told what the other did, loses nothing that
 * was typed, and goes on from the dossier as it is.
 */

const COLLEAGUE = 'Cán bộ Mẫu Cùng Phòng';
const ASK = 'Yêu cầu bổ sung';
const MINE = 'Báo cáo thiếu chữ ký của thủ trưởng.';
const THEIRS = 'Danh sách thiếu một người.';

test('the later of two members is told, keeps what was typed and goes on', async ({ browser, request }) => {
  // Three browsers sign in.
  test.setTimeout(120_000);
  const choice = { campaign: 'son-la', award: 'bk-chu-tich-tinh', round: null, programme: 'covid-19' };
  const nominees = [makeIndividual({ criteria: [{ id: 'ca-nhan-truc-tiep', evidence: '' }] })];
  const [dossier, first, second] = await Promise.all([
    send(request, makeNomination({ choice, byPost: ['to-trinh', 'bao-cao-trich-ngang'], nominees })),
    memberAt(browser, 'mot'),
    colleagueAt(browser),
  ]);
  await openDossier(first, dossier);
  await act(first, 'Tiếp nhận');
  await openDossier(second, dossier);

  const mine = await chooseAction(second, ASK);
  await fillSupplement(mine, MINE);
  await act(first, 'Giao người xử lý', async (form) => {
    await form.getByLabel('Người xử lý').selectOption({ label: 'Cán bộ Mẫu Một' });
  });
  const late = await chooseAction(first, ASK);
  await fillSupplement(late, THEIRS);

  await mine.getByRole('button', { name: ASK }).click();
  await expect(told(second)).toContainText('Giao người xử lý (Cán bộ Mẫu Một');
  await expect(opened(second)).toContainText('Cán bộ Mẫu Một');
  await expectKept(mine, MINE);
  await expectAccessible(second);
  await mine.getByRole('button', { name: ASK }).click();
  await expect(mine).toHaveCount(0);
  await expect(opened(second)).toContainText('Chờ bổ sung');

  // The first one's form is older now, and what it asks for can't be asked twice.
  await late.getByRole('button', { name: ASK }).click();
  await expect(told(first)).toContainText(`Yêu cầu bổ sung (${COLLEAGUE}`);
  await expect(opened(first)).toContainText('Chờ bổ sung');
  await expect(late).toContainText('Hồ sơ không còn ở bước làm được việc này.');
  await expectKept(late, THEIRS);
  await late.getByRole('button', { name: 'Bỏ qua' }).click();
  await act(first, 'Ghi chú nội bộ', (form) => form.getByLabel('Ghi chú', { exact: true }).fill(THEIRS));
  await expect(opened(first)).toContainText(THEIRS);
  await Promise.all([first.context().close(), second.context().close()]);
});

const told = (page: Page) => page.getByRole('alert').filter({ hasText: 'Hồ sơ đã được thay đổi ở nơi khác' });

async function fillSupplement(form: Locator, reason: string): Promise<void> {
  await form.getByLabel('Giấy tờ', { exact: true }).check();
  await fillDate(form, 'Hạn bổ sung', '31', '12', '2099');
  await form.getByLabel('Lý do').fill(reason);
}

async function expectKept(form: Locator, reason: string): Promise<void> {
  await expect(form.getByLabel('Lý do')).toHaveValue(reason);
  await expect(form.getByLabel('Giấy tờ', { exact: true })).toBeChecked();
  await expect(
    form.getByRole('group', { name: 'Hạn bổ sung' }).getByLabel('Năm', { exact: true }),
  ).toHaveValue('2099');
}

/** A second member of the office of `mot`, added for this test by an administrator. */
async function colleagueAt(browser: Browser): Promise<Page> {
  const email = `cung-phong-${Date.now()}@mau.example`;
  await addMember(email);
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, email);
  return page;
}

async function addMember(email: string): Promise<void> {
  const grants = [{ role: 'receiver', campaign: 'son-la', office: 'so-y-te' }];
  const member = {
    email,
    name: COLLEAGUE,
    office: 'Sở Y tế Sơn La',
    unit: 'Sở Y tế Sơn La',
    active: true,
    grants,
  };
  await askAs('quan-tri@mau.example', paths.api.staff.members, { ...member, reason: 'Cho hành trình thử' });
}
