import type { Page } from '@playwright/test';
import { TRAP_FIELD } from '../../src/domain/defence/constants.ts';
import { paths, targetIds } from '../../src/domain/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { decide, moderateCommand, pendingId, waiting } from './support/moderate.ts';
import { expect, test } from './support/visitor.ts';

const STORY = 'lang-cham-thanh-tin';

test.describe('a commendation sent with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('is invisible until approved by the command, then seen, and gone once the command hides it', async ({
    page,
  }) => {
    const words = `Cảm ơn tổ giám sát của làng đã đứng chốt qua mùa mưa, lời số ${Date.now() % 100_000}.`;
    await page.goto(paths.story(STORY));
    await page
      .getByRole('link', { name: /Gửi lời tri ân/ })
      .first()
      .click();
    await expect(page.locator('[name=target]')).toHaveValue(targetIds.story(STORY));
    await page.getByLabel(/Lời của bạn|Lời tri ân/).fill(words);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cổng đã nhận');

    await page.goto(paths.commendations);
    await expect(page.getByText(words)).toHaveCount(0);

    const id = pendingId(words);
    moderateCommand('approve', id);
    for (const path of [paths.commendations, paths.story(STORY)]) {
      await expect(async () => {
        await page.goto(path);
        await expect(page.getByText(words)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 15_000 });
    }
    await expect(page.getByText(words).locator('xpath=ancestor::figure')).toContainText('Một người dân');

    moderateCommand('hide', id);
    await expect(async () => {
      await page.goto(paths.story(STORY));
      await expect(page.getByText(words)).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
  });

  test('with mistakes keeps every word and says what to do', async ({ page }) => {
    await page.goto(paths.commendations);
    await page.locator('[name=target]').selectOption(targetIds.campaign('son-la'));
    await page.getByLabel(/Lời của bạn|Lời tri ân/).fill('Cảm ơn <b>các bạn</b>');
    await page.locator('[name=place]').fill('Xã "Mẫu"');
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();

    const summary = page.getByRole('alert');
    await expect(summary).toContainText('chỗ cần sửa');
    await expect(page.locator('[name=message]')).toHaveValue('Cảm ơn <b>các bạn</b>');
    await expect(page.locator('[name=place]')).toHaveValue('Xã "Mẫu"');
    await expect(page.locator('[name=target]')).toHaveValue(targetIds.campaign('son-la'));
    await summary.getByRole('link').first().click();
    await expect(page).toHaveURL(/#(message|consent)$/);
  });

  test('twice counts once', async ({ page }) => {
    const words = `Gửi một lần mà bấm hai lần, lời số ${Date.now() % 100_000}, xin cảm ơn.`;
    await page.goto(paths.commend(targetIds.campaign('nga-nam')));
    await page.getByLabel(/Lời của bạn|Lời tri ân/).fill(words);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cổng đã nhận');
    await page.goBack();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cổng đã nhận');
    expect((await waiting(words)).filter(({ message }) => message === words)).toHaveLength(1);
  });
});

test('the form with mistakes is accessible', async ({ page }) => {
  await page.goto(paths.commendations);
  await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('the field for programs is neither seen nor reached', async ({ page }) => {
  await page.goto(paths.commendations);
  const trap = page.locator(`[name=${TRAP_FIELD}]`);
  await expect(trap).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: /Tiêu đề/ })).toHaveCount(0);
  const box = await trap.locator('..').boundingBox();
  expect([box?.width, box?.height]).toEqual([1, 1]);
  await page.locator('[name=target]').focus();
  const reached: (string | null)[] = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Shift+Tab');
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? null));
  }
  expect(reached).not.toContain(TRAP_FIELD);
});

/** Code and secret from the page after sending. */
async function codes(page: Page): Promise<[string, string]> {
  const [code = '', secret = ''] = await page.locator('.facts dd').allTextContents();
  return [code.trim(), secret.trim()];
}

test.describe('the author, with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('looks for whom to thank, follows what was sent, edits and withdraws it', async ({ page }) => {
    const words = `Cảm ơn cả làng đã giữ màu xanh, lời số ${Date.now() % 100_000} của tôi.`;
    await page.goto(paths.commendations);
    await page.getByLabel('Lời của bạn').fill(words);
    await page.locator('#addressee').fill('lang cham');
    await page.getByRole('button', { name: 'Tìm trên cổng' }).click();
    await expect(page.getByLabel('Lời của bạn')).toHaveValue(words);
    await page.locator('[name=target]').selectOption(targetIds.story(STORY));
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    const [code, secret] = await codes(page);

    const look = async () => {
      await page.goto(paths.commendationFollow);
      await page.locator('#code').fill(code);
      await page.locator('#secret').fill(secret);
      await page.getByRole('button', { name: 'Xem lời đã gửi' }).click();
    };
    await look();
    await expect(page.getByRole('heading', { name: 'Đang chờ cán bộ đọc' })).toBeVisible();
    await decide(words, 'approve');
    await look();
    await page.getByRole('link', { name: 'Xem lời này trên cổng' }).click();
    await expect(page.getByText(words)).toBeVisible();

    await look();
    await page.getByText('Sửa lời này').click();
    await page.locator('#sua-message').fill(`${words} Tôi viết thêm.`);
    await page.getByRole('button', { name: 'Gửi lời đã sửa' }).click();
    await expect(page.getByRole('status')).toContainText('Đã gửi lời đã sửa');
    await page.goto(paths.commendation(code.replace('-', '')));
    await expect(page.getByText('Không có lời này')).toBeVisible();

    await look();
    await page.getByText('Rút lời này', { exact: true }).click();
    await page.locator('#rut-xac-nhan').check();
    await page.getByRole('button', { name: 'Rút lời tri ân' }).click();
    await expect(page.getByRole('status')).toContainText('Đã rút lời tri ân.');
  });

  test('gives a flower and comes back to where it was given', async ({ page }) => {
    await page.goto(paths.story(STORY));
    await page.getByRole('button', { name: 'Gửi hoa' }).click();
    await expect(page).toHaveURL(/hoa=da-gui.*#hoa$/);
    await expect(page.getByText('Đã gửi hoa. Cảm ơn bạn.')).toBeVisible();
    await page.getByRole('button', { name: 'Gửi hoa' }).click();
    await expect(page.getByText('Hôm nay đã nhận một bông hoa')).toBeVisible();
  });
});

test.describe('with JavaScript', () => {
  test('the form counts and checks while one types, and sends a proof of work', async ({ page }) => {
    const words = `Cảm ơn các cô chú trực chốt, lời số ${Date.now() % 100_000} có kiểm tra.`;
    await page.goto(paths.commend(targetIds.campaign('son-la')));
    await page.getByLabel('Lời của bạn').fill(words);
    await expect(page.getByText(`Còn ${600 - words.length} chữ cái`).first()).toBeAttached();
    await page.locator('#name').fill('0912345678');
    await page.locator('#place').focus();
    await expect(page.locator('#name-error')).toContainText('số điện thoại');
    await page.locator('#name').fill('Bà Mẫu');
    await page.getByRole('checkbox').check();
    await expect(page.locator('#name-error')).toBeEmpty();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    expect(new URLSearchParams((await sent).postData() ?? '').get('proof')).toBeTruthy();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cổng đã nhận');
    await expectAccessible(page);
  });

  for (const path of [
    paths.commendationFollow,
    `${paths.commendations}?noi=khong-co-noi-nay`,
    paths.commendation('22222222'),
  ])
    test(`${path} is accessible`, async ({ page }) => {
      await page.goto(path);
      await expectAccessible(page);
    });
});
