import { TRAP_FIELD } from '../../src/domain/defence/constants.ts';
import { paths, targetIds } from '../../src/domain/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { moderate, pendingId } from './support/moderate.ts';
import { expect, test } from './support/visitor.ts';

const STORY = 'lang-cham-thanh-tin';

test.describe('a commendation sent with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('is invisible until approved, then seen, and gone once hidden', async ({ page }) => {
    const words = `Cảm ơn tổ giám sát của làng đã đứng chốt qua mùa mưa, lời số ${Date.now() % 100_000}.`;
    await page.goto(paths.story(STORY));
    await page
      .getByRole('link', { name: /Gửi lời tri ân/ })
      .first()
      .click();
    await expect(page.getByRole('combobox')).toHaveValue(targetIds.story(STORY));
    await page.getByLabel(/Lời của bạn|Lời tri ân/).fill(words);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    await expect(page).toHaveURL(paths.commendationSent);

    await page.goto(paths.commendations);
    await expect(page.getByText(words)).toHaveCount(0);

    const id = pendingId(words);
    moderate('approve', id);
    for (const path of [paths.commendations, paths.story(STORY)]) {
      await expect(async () => {
        await page.goto(path);
        await expect(page.getByText(words)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 15_000 });
    }
    await expect(page.getByText(words).locator('xpath=ancestor::figure')).toContainText('Một người dân');

    moderate('hide', id);
    await expect(async () => {
      await page.goto(paths.story(STORY));
      await expect(page.getByText(words)).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
  });

  test('with mistakes keeps every word and says what to do', async ({ page }) => {
    await page.goto(paths.commendations);
    await page.getByRole('combobox').selectOption(targetIds.campaign('son-la'));
    await page.getByLabel(/Lời của bạn|Lời tri ân/).fill('Cảm ơn <b>các bạn</b>');
    await page.locator('[name=place]').fill('Xã "Mẫu"');
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();

    const summary = page.getByRole('alert');
    await expect(summary).toContainText('chỗ cần sửa');
    await expect(page.locator('[name=message]')).toHaveValue('Cảm ơn <b>các bạn</b>');
    await expect(page.locator('[name=place]')).toHaveValue('Xã "Mẫu"');
    await expect(page.getByRole('combobox')).toHaveValue(targetIds.campaign('son-la'));
    await summary.getByRole('link').first().click();
    await expect(page).toHaveURL(/#(message|consent)$/);
  });

  test('twice counts once', async ({ page }) => {
    const words = `Gửi một lần mà bấm hai lần, lời số ${Date.now() % 100_000}, xin cảm ơn.`;
    await page.goto(paths.commend(targetIds.campaign('nga-nam')));
    await page.getByLabel(/Lời của bạn|Lời tri ân/).fill(words);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    await expect(page).toHaveURL(paths.commendationSent);
    await page.goBack();
    await page.getByRole('button', { name: 'Gửi lời tri ân' }).click();
    await expect(page).toHaveURL(paths.commendationSent);
    expect(moderate('list').split(words)).toHaveLength(2);
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
  await page.getByRole('combobox').focus();
  const reached: (string | null)[] = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Shift+Tab');
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? null));
  }
  expect(reached).not.toContain(TRAP_FIELD);
});
