import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ASTRO } from '../../functions/cli/local/programs.ts';
import { paths } from '../../src/domain/paths.ts';
import { makeCollective, makeIndividual, makeNomination } from '../factories/nomination.ts';
import { expectAccessible } from './support/axe.ts';
import { runNode } from './support/command.ts';
import { act, fillDate, grouped, memberAt, openDossier, opened } from './support/desk.ts';
import { type Sent, send, sendAgain } from './support/sent-dossier.ts';

/*
 * The loop that matters, by four members of staff and a unit: Sơn La's two programmes, a supplement, a redirect, a
 * refusal; a decision recorded by one and confirmed by another, pulled as content, built, found, corrected.
 */

test.use({ actionTimeout: 15_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const NUMBER = `${Date.now() % 1_000_000}/QĐ-UBND`;
const NURSE = 'Y Bước Êban Ví Dụ';
const CHOICE = { campaign: 'son-la', award: 'bk-chu-tich-tinh', round: null };
const COVID = { ...CHOICE, programme: 'covid-19' };
const WAVES = { ...CHOICE, programme: 'song-va-may-tinh' };

const nurse = (note: string) =>
  makeNomination({
    choice: COVID,
    byPost: ['to-trinh', 'bao-cao-trich-ngang'],
    nominees: [
      makeIndividual({ name: NURSE, note, criteria: [{ id: 'ca-nhan-truc-tiep', evidence: '' }] }),
      makeCollective({ criteria: [{ id: 'tap-the-nhiem-vu', evidence: '' }] }),
    ],
  });
const school = (name: string) =>
  makeNomination({
    choice: WAVES,
    byPost: ['to-trinh', 'bao-cao-trich-ngang'],
    unit: { name, kind: 'public-service', superior: '' },
    nominees: [makeCollective({ name, criteria: [{ id: 'tap-the-song-va-may-tinh', evidence: '' }] })],
  });

test('from a dossier to the honour roll, and a correction of it', async ({ browser, request }) => {
  test.setTimeout(180_000);
  const covid = await send(request, nurse(''));
  const waves = await send(request, school('Trường Ví Dụ Một (mẫu)'));
  const refused = await send(request, school('Trường Ví Dụ Hai (mẫu)'));

  const health = await memberAt(browser, 'mot');
  const waveOffice = await memberAt(browser, 'hai');
  const homeAffairs = await memberAt(browser, 'ba');
  const clerk = await memberAt(browser, 'bon');
  const otherClerk = await memberAt(browser, 'nam');

  await test.step('one office takes a dossier in and asks for a supplement, which the unit sends', async () => {
    await openDossier(health, covid);
    await act(health, 'Tiếp nhận');
    await act(health, 'Yêu cầu bổ sung', async (form) => {
      await form.locator('summary', { hasText: NURSE }).click();
      await form.getByRole('checkbox', { name: 'Ghi chú', exact: true }).locator('visible=true').check();
      await fillDate(form, 'Hạn bổ sung', '31', '12', '2099');
      await form.getByLabel('Lý do').fill('Ghi rõ thời gian trực.');
      await expect(form.getByLabel('Đơn vị sẽ đọc')).toContainText('Ghi rõ thời gian trực.');
    });
    // The office has changed it twice since.
    await sendAgain(
      request,
      { ...covid, version: covid.version + 2 },
      nurse('Trực từ ngày 01/8 đến ngày 30/9.'),
    );
    await openDossier(health, covid);
    await expect(opened(health)).toContainText('Trực từ ngày 01/8 đến ngày 30/9.');
    await act(health, 'Chuyển thẩm định');
  });

  await test.step('the other office redirects one dossier and refuses another', async () => {
    await openDossier(waveOffice, waves);
    await act(waveOffice, 'Chuyển cơ quan khác', async (form) => {
      await form.getByLabel('Cơ quan nhận').selectOption({ label: 'Sở Y tế' });
      await form.getByLabel('Lý do').fill('Thành tích thuộc phòng, chống dịch.');
    });
    await openDossier(waveOffice, refused);
    await act(waveOffice, 'Không tiếp nhận', async (form) => {
      await form.getByLabel('Vì sao không tiếp nhận').selectOption({ label: 'Trùng với hồ sơ khác' });
      await form.getByLabel('Lý do').fill('Trùng hồ sơ của phòng giáo dục (nội bộ).');
    });
    await openDossier(health, waves);
    await act(health, 'Tiếp nhận');
    await act(health, 'Chuyển thẩm định');
  });

  await test.step('home affairs assesses and proposes', async () => {
    for (const dossier of [covid, waves]) {
      await openDossier(homeAffairs, dossier);
      await act(homeAffairs, 'Đánh giá từng đề nghị', (form) =>
        form.getByRole('button', { name: /Đánh dấu “Đạt”/ }).click(),
      );
      await act(homeAffairs, 'Trình');
    }
  });

  await test.step('a decision is recorded by one clerk and confirmed by another', async () => {
    await visit(clerk, 'Quyết định');
    await clerk
      .getByRole('link', { name: /Phòng, chống dịch/ })
      .first()
      .click();
    await clerk
      .getByLabel('Hình thức khen')
      .selectOption({ label: 'Bằng khen Chủ tịch Ủy ban nhân dân tỉnh' });
    await fillDocument(clerk, NUMBER, 'Tặng Bằng khen cho người trực chốt (mẫu)');
    await clerk.getByRole('checkbox', { name: new RegExp(`^${NURSE}.*${grouped(covid.code)}`) }).check();
    await clerk.getByLabel('Nơi', { exact: true }).fill('Xã Mẫu, huyện Ví Dụ');
    await clerk.getByLabel('Thành tích trong một dòng').fill('Trực chốt ba ca trong mười bốn ngày (mẫu).');
    await clerk.reload();
    await expect(clerk.getByLabel('Số, ký hiệu')).toHaveValue(NUMBER);
    await expect(clerk.getByLabel('Nơi', { exact: true })).toHaveValue('Xã Mẫu, huyện Ví Dụ');
    await expectAccessible(clerk);
    await clerk.getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: NUMBER })).toBeVisible();
    await clerk.goBack();
    await expect(clerk.getByLabel('Số, ký hiệu')).toHaveValue('');
    await clerk.goForward();
    await expect(clerk.getByRole('button', { name: 'Xác nhận quyết định' })).toHaveCount(0);

    await otherClerk.goto(clerk.url());
    await otherClerk.getByLabel(/lý do không khen/).selectOption({ label: 'Minh chứng chưa đủ' });
    await otherClerk.getByRole('button', { name: 'Xác nhận quyết định' }).click();
    await expect(otherClerk.getByRole('button', { name: 'Ghi quyết định đính chính' })).toBeVisible();
    await expectAccessible(otherClerk);
  });

  await test.step('the unit reads what became of each, and nothing of what the offices keep to themselves', async () => {
    const mine = await (await request.post(paths.api.lookUps, { data: pick(covid) })).text();
    expect(mine).toContain('"outcome":"awarded"');
    expect(mine).toContain('Minh chứng chưa đủ');
    const theirs = await (await request.post(paths.api.lookUps, { data: pick(refused) })).text();
    expect(theirs).toContain('Trùng với hồ sơ khác');
    expect(theirs).not.toContain('phòng giáo dục');
  });

  const content = mkdtempSync(join(tmpdir(), 'dong-long-loop-'));
  try {
    cpSync(join(ROOT, 'content'), join(content, 'content'), { recursive: true });
    const dist = join(content, 'dist');
    const pulled = join(content, 'content/honours/son-la');

    const file =
      await test.step('the decision is pulled once, built, and found on the honour roll', async () => {
        const before = new Set(readdirSync(pulled));
        expect(pull(content)).toContain('✓ Đã viết');
        const [name = ''] = readdirSync(pulled).filter((one) => !before.has(one));
        expect(pull(content)).toContain('Không có gì thay đổi');
        build(content, dist);
        const page = await readBuilt(browser, dist);
        await page.goto('/vinh-danh/');
        await page.getByRole('link', { name: NURSE }).first().click();
        await expect(page.getByRole('main')).toContainText(NUMBER);
        await expect(page.getByRole('main')).toContainText(NURSE);
        await page.context().close();
        return join(pulled, name);
      });

    await test.step('a correction changes that one file, and nothing else', async () => {
      await otherClerk.getByRole('button', { name: 'Ghi quyết định đính chính' }).click();
      const form = otherClerk.getByRole('form', { name: 'Đính chính' });
      await fillDocument(otherClerk, `${NUMBER}-ĐC`, 'Đính chính tên (mẫu)');
      await form.getByRole('checkbox', { name: NURSE }).check();
      await form.getByLabel('Tên in trong quyết định').fill(`${NURSE} Hai`);
      await otherClerk.reload();
      await expect(form.getByLabel('Tên in trong quyết định')).toHaveValue(`${NURSE} Hai`);
      await form.getByRole('button', { name: /^Ghi quyết định/ }).click();
      await expect(otherClerk.getByRole('heading', { level: 1, name: `${NUMBER}-ĐC` })).toBeVisible();
      await clerk.goto(otherClerk.url());
      await clerk.getByRole('button', { name: 'Xác nhận quyết định' }).click();
      await expect(clerk.getByText('Đã xác nhận').first()).toBeVisible();

      const others = () => readAll(pulled, file);
      const [text, rest] = [readFileSync(file, 'utf8'), others()];
      pull(content);
      const corrected = readFileSync(file, 'utf8');
      expect(corrected).not.toBe(text);
      expect(corrected).toContain(`${NURSE} Hai`);
      expect(corrected).toContain('status: corrected');
      expect(others()).toEqual(rest);
    });
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});

async function visit(page: Page, screen: string): Promise<void> {
  await page.goto(paths.console);
  await page.getByRole('banner').getByRole('link', { name: screen }).click();
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

async function fillDocument(page: Page, number: string, subject: string): Promise<void> {
  await page.getByLabel('Số, ký hiệu').fill(number);
  await fillDate(page.locator('main'), 'Ngày ký', '20', '12', '2021');
  await page.getByLabel('Chức vụ người ký').fill('Chủ tịch UBND tỉnh (mẫu)');
  await page.getByLabel('Trích yếu').fill(subject);
  const sample = page.getByRole('checkbox', { name: /Dữ liệu minh họa/ });
  await sample.check();
}

const pick = ({ code, secret }: Sent) => ({ code, secret });

/** For a program that is to read the content of the folder. */
const contentOf = (folder: string) => ({ PORTAL_CONTENT: join(folder, 'content') });

function pull(folder: string): string {
  return runNode(['functions/cli/honours-pull.ts', '--persist-to', '.wrangler/e2e'], contentOf(folder));
}

function build(folder: string, dist: string): void {
  runNode([ASTRO, 'build', '--outDir', dist], contentOf(folder));
}

/** A page of a browser that is given the files of a build, whatever the portal beside it serves. */
async function readBuilt(browser: Browser, dist: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(dist, decodeURIComponent(pathname), extname(pathname) === '' ? 'index.html' : '');
    return existsSync(path) ? route.fulfill({ path }) : route.abort();
  });
  return page;
}

/** Every file of the folder but one, with what is in it. */
function readAll(folder: string, but: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder).map((name) => join(folder, name));
  return Object.fromEntries(
    files.filter((file) => file !== but).map((file) => [file, readFileSync(file, 'utf8')]),
  );
}
