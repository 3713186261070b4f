import { paths } from '../../src/domain/paths.ts';
import { layOutAll } from './support/axe.ts';
import { expect, test } from './support/visitor.ts';

/* A phone lays a section out as it comes near the screen (`src/styles/layout.css`); nobody may notice. */

const PLAN = paths.campaign('son-la');

test.use({ viewport: { width: 360, height: 640 } });

test('a link to a clause far below lands on it, at once and from the contents', async ({ page }) => {
  await page.goto(`${PLAN}#iv-6-2`);
  const clause = page.locator('[id="iv-6-2"]');
  await expect(clause).toBeInViewport();
  await page.goto(`${PLAN}#bang-sua`);
  await expect(page.getByRole('heading', { name: 'Bảng đính chính' })).toBeInViewport();
  await page.goto(PLAN);
  await page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link', { name: /^IV\./ }).click();
  await expect(page.locator('[id="iv"]')).toBeInViewport();
  await expect
    .poll(() => page.locator('[id="iv"]').evaluate((at) => at.getBoundingClientRect().top))
    .toBeLessThan(60);
});

test('find in page finds words that were never on the screen', async ({ page }) => {
  await page.goto(PLAN);
  const words = 'Tuyên trình, hồ sơ đề nghị khen thưởng';
  expect(
    await page.evaluate(
      (text) => (window as Window & { find?: (text: string) => boolean }).find?.(text),
      words,
    ),
  ).toBe(true);
  await expect
    .poll(() => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? -1))
    .toBeGreaterThan(-1);
});

test('the tab key walks through every link below the screen', async ({ page }) => {
  await page.goto(PLAN);
  await page.locator('#noi-gui .cite').first().focus();
  for (let pressed = 0; pressed < 12; pressed += 1) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toBeInViewport();
  }
});

test('paper gets the whole plan', async ({ page }) => {
  await page.goto(PLAN);
  const short = await page.pdf({ format: 'A4' });
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pagesOf(short)).toBeGreaterThan(5);
  await layOutAll(page);
  expect(pagesOf(short)).toBe(pagesOf(await page.pdf({ format: 'A4' })));
});
