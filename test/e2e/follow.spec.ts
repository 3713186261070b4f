import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { makeCollective, makeIndividual, makeNomination } from '../factories/nomination.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { actAs, dossierCommand } from './support/office.ts';
import { type Sent, send, sendAgain } from './support/sent-dossier.ts';
import { expect, test } from './support/visitor.ts';

// One after another: the office's commands write to the very database that the portal writes to.
test.describe.configure({ mode: 'default' });

/** Who takes these dossiers in. */
const OFFICE = 'chin@mau.example';

const changed = makeNomination({
  nominees: [
    makeCollective({ note: 'Đã bổ sung quyết định thành lập' }),
    makeIndividual({ name: 'Trần Thị Ví Dụ Nguyễn Ngọc Phương Thảo Vi Lê Minh Châu' }),
  ],
});

async function lookUp(page: Page, { code, secret }: Pick<Sent, 'code' | 'secret'>): Promise<void> {
  await page.goto(paths.lookUp);
  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.getByLabel('Khóa tra cứu').fill(secret);
  await page.getByRole('button', { name: 'Tra cứu' }).click();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });

/** Nothing wider than the window at any width, no secret in the address, and, where scripts run, no finding by axe. */
async function expectSound(page: Page, { secret }: Pick<Sent, 'secret'>, script: boolean): Promise<void> {
  if (script) await expectAccessible(page);
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
  expect(page.url()).not.toContain(secret);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const ASK = { fields: ['nominees.0.note'], reason: 'Thiếu quyết định thành lập tổ', due: '2099-12-31' };

async function askByApi(code: string): Promise<void> {
  await actAs(OFFICE, code, { action: 'receive' });
  await actAs(OFFICE, code, { action: 'ask-supplement', ...ASK });
}

/** The one journey of `npm run dossier` as it is run: beside the portal, on the database that the portal writes to. */
async function askByCommand(code: string): Promise<void> {
  expect(dossierCommand('show', code)).toContain('nominees.1  Trần Thị Ví Dụ');
  dossierCommand('receive', code);
  const fields = ASK.fields.flatMap((field) => ['--field', field]);
  dossierCommand('supplement', code, ...fields, '--reason', ASK.reason, '--due', ASK.due);
}

for (const script of [false, true]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script });

    test('a dossier is looked up, compared, and withdrawn once that is confirmed', async ({
      page,
      request,
    }) => {
      const mine = await sendAgain(request, await send(request), changed);
      await lookUp(page, mine);
      await expect(heading(page, 'Đã gửi')).toBeVisible();
      await expect(page.getByText('Hồ sơ đang ở:')).toContainText('Trung tâm Y tế');
      await expect(page.getByText('Đã sửa và gửi lại')).toBeVisible();
      await expect(page.getByText('Đơn vị còn sửa và rút được')).toBeVisible();

      await page.getByRole('button', { name: 'Xem mỗi lần đã sửa gì' }).click();
      await expect(page.getByText('Nay: Đã bổ sung quyết định thành lập')).toBeVisible();
      await expectSound(page, mine, script);

      await page.getByText('Rút hồ sơ', { exact: true }).first().click();
      await page.getByLabel(/^Lý do/).fill('Ghi nhầm đợt');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Rút hồ sơ' }).click();
      await expect(page.getByRole('status')).toHaveText('Đã rút hồ sơ.');
      await expect(heading(page, 'Đã rút')).toBeVisible();
      await expect(page.getByText('Ghi nhầm đợt')).toBeVisible();
      await expectSound(page, mine, script);

      await lookUp(page, mine);
      await expect(heading(page, 'Đã rút')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Rút hồ sơ' })).toHaveCount(0);
    });

    test('what the office asks for is told, with its due date and one place to answer', async ({
      page,
      request,
    }) => {
      const mine = await send(request);
      test.slow(!script, 'runs commands');
      await (script ? askByApi : askByCommand)(mine.code);
      await lookUp(page, mine);
      await expect(heading(page, 'Chờ bổ sung')).toBeVisible();
      const asked = page.getByRole('region', {
        name: /^Cần bổ sung, hạn trước 00:00:00, thứ Sáu 01\/01\/2100/,
      });
      await expect(asked).toContainText('Thiếu quyết định thành lập tổ');
      await expect(asked.getByRole('listitem')).toHaveText(
        'Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa): Ghi chú',
      );
      await expect(asked.getByRole('link', { name: 'Mở hồ sơ để bổ sung' })).toHaveAttribute(
        'href',
        paths.openDossier,
      );
      await expectSound(page, mine, script);

      const nominees = [makeCollective({ note: 'Quyết định số 5' }), makeIndividual()];
      await sendAgain(request, { ...mine, version: mine.version + 2 }, makeNomination({ nominees }));
      await lookUp(page, mine);
      await expect(heading(page, 'Đã tiếp nhận')).toBeVisible();
      await expect(page.getByText('Đơn vị đã bổ sung')).toBeVisible();
    });

    test('a withdrawal that comes too late says why and shows where the dossier is', async ({
      page,
      request,
    }) => {
      const mine = await send(request);
      await lookUp(page, mine);
      await actAs(OFFICE, mine.code, { action: 'receive' });
      await page.getByText('Rút hồ sơ', { exact: true }).first().click();
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Rút hồ sơ' }).click();
      await expect(page.getByRole('alert')).toContainText('đã được thay đổi');
      await expect(heading(page, 'Đã tiếp nhận')).toBeVisible();
      await expectSound(page, mine, script);
    });

    test('a receipt is checked by its code and its digest', async ({ page, request }) => {
      const first = await send(request);
      const second = await sendAgain(request, first, changed);
      const check = async (digest: string) => {
        await page.getByLabel('Mã hồ sơ').fill(first.code);
        await page.getByLabel('Mã kiểm tra').fill(digest);
        await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
      };
      await page.goto(paths.lookUp);
      await page.getByRole('main').getByRole('link', { name: 'Kiểm tra biên nhận' }).click();
      await expect(page).toHaveURL(paths.receiptCheck);
      await expectSound(page, first, script);
      await check(second.receipt.digest);
      await expect(heading(page, 'Khớp với bản đang lưu')).toBeVisible();
      await expectSound(page, first, script);
      await check(first.receipt.digest.slice(0, 16).toUpperCase());
      await expect(heading(page, 'Khớp bản gửi lần 1')).toBeVisible();
      await check('0'.repeat(64));
      await expect(heading(page, 'Không khớp')).toBeVisible();
      await expectSound(page, first, script);
      await check('12ab');
      await page.getByRole('alert').getByRole('link').click();
      await expect(page).toHaveURL(/#digest$/);
      await expect(page.getByLabel('Mã kiểm tra')).toHaveValue('12ab');
      await expectSound(page, first, script);
    });
  });
}
