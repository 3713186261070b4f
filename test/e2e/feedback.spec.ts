import { paths } from '../../src/domain/paths.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { signInAs } from './support/staff.ts';
import { expect, test } from './support/visitor.ts';

const HERE = 'muoi-lam@mau.example';
const CAMPAIGN = 'thai-nguyen-so-y-te';

type Page = Parameters<typeof expectAccessible>[0];

async function fillIn(page: Page, words: string): Promise<void> {
  await page.goto(paths.feedbackFor(CAMPAIGN));
  await expect(page.locator(`[name=campaign][value=${CAMPAIGN}]`)).toBeChecked();
  await page.getByLabel('Loại việc').selectOption('obstacle');
  await page.getByLabel('Nội dung').fill(words);
}

/** Sends it; gives its code and secret as the page shows them. */
async function sendIt(page: Page): Promise<{ code: string; secret: string }> {
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await expect(page.getByRole('heading', { name: 'Cổng đã nhận phản ánh' })).toBeVisible();
  const shown = (term: string) =>
    page.locator('.facts div').filter({ hasText: term }).locator('dd').innerText();
  return { code: await shown('Mã phản ánh'), secret: await shown('Khóa') };
}

async function follow(page: Page, { code, secret }: { code: string; secret: string }): Promise<void> {
  await page.goto(paths.feedbackFollow);
  await page.getByLabel('Mã phản ánh').fill(code);
  await page.getByLabel('Khóa').fill(secret);
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`feedback with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('is sent, followed and withdrawn', async ({ page }) => {
      const words = `Không rõ kèm báo cáo nào, lời số ${Date.now()}.`;
      await fillIn(page, words);
      const sent = await sendIt(page);
      expect(page.url()).not.toContain(sent.secret);
      await page.getByRole('button', { name: 'Theo dõi phản ánh này' }).click();
      await expect(page.getByText('chờ người xử lý')).toBeVisible();
      await follow(page, sent);
      await expect(page.getByText(words)).toBeVisible();
      await page.getByText('Rút phản ánh').first().click();
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Rút phản ánh' }).click();
      await expect(page.getByText('Đã rút phản ánh.')).toBeVisible();
      await expect(page.getByText(words)).toHaveCount(0);
    });

    test('that reads as a denunciation is stopped, kept on the page, and has a way on', async ({ page }) => {
      const words = 'Có phải tố cáo thì gửi nơi khác không, xin trả lời.';
      await fillIn(page, words);
      await expect(page.getByLabel(/Đây không phải/)).toBeHidden();
      await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('Nội dung')).toHaveValue(words);
      await page.getByRole('link', { name: 'Xem đường gửi' }).click();
      await expect(page).toHaveURL(/#khieu-nai-to-cao$/);
      await page.getByLabel(/Đây không phải/).check();
      await sendIt(page);
    });

    test('a page is rated once, and says thanks', async ({ page }) => {
      await page.goto(paths.about);
      await page.getByLabel(/Góp thêm một câu/).fill('Dễ đọc');
      await page.getByRole('button', { name: 'Có', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${paths.about}#`));
      await expect(page.getByText('Cảm ơn bạn đã đánh giá')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Có', exact: true })).toBeHidden();
    });
  });
}

test('is answered by its office by keyboard, and published once both sides agree', async ({
  page,
  browser,
}) => {
  // Two browsers, and axe on five of their pages.
  test.slow();
  const words = `Hỏi về mẫu danh sách, lời số ${Date.now()}.`;
  await fillIn(page, words);
  const sent = await sendIt(page);
  await expectAccessible(page);

  const desk = await (await browser.newContext()).newPage();
  await signInAs(desk, HERE);
  await desk.goto('/quan-tri/?man=phan-anh');
  await desk.getByLabel('Có chữ').fill(sent.code.replace('-', ''));
  const link = desk.getByRole('link', { name: words });
  await expect(link).toBeVisible();
  await expectAccessible(desk);
  await link.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: 'Phản ánh' })).toBeFocused();
  await desk.getByRole('button', { name: 'Nhận xử lý' }).press('Enter');
  await expect(desk.getByText('Đang xử lý', { exact: true })).toBeVisible();
  await desk.getByRole('button', { name: 'Trả lời', exact: true }).press('Enter');
  const form = desk.getByRole('form', { name: 'Trả lời' });
  await form.getByLabel('Câu trả lời').fill('Dùng mẫu danh sách trích ngang ở trang Mẫu giấy tờ.');
  await desk.reload();
  await expect(form.getByText('Người gửi sẽ đọc')).toBeVisible();
  await expectAccessible(desk);
  for (const width of [390, 1280]) {
    await desk.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(desk);
  }
  await form.getByRole('button', { name: 'Trả lời' }).press('Enter');
  await expect(desk.getByText('Đã trả lời', { exact: true }).first()).toBeVisible();
  await desk.getByRole('button', { name: 'Đề nghị đăng hỏi đáp' }).press('Enter');
  await desk.getByLabel('Câu hỏi sẽ đăng').fill(`Câu hỏi chung: ${words}`);
  await desk.getByRole('form').getByRole('button', { name: 'Đề nghị đăng hỏi đáp' }).press('Enter');
  await expect(desk.getByText('chờ người gửi đồng ý')).toBeVisible();

  await page.goto(paths.answers);
  await expect(page.getByText(`Câu hỏi chung: ${words}`)).toHaveCount(0);
  await follow(page, sent);
  await expect(page.getByText('Dùng mẫu danh sách').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đồng ý đăng' }).click();
  await expect(page.getByText('Đã đăng ở trang Hỏi đáp')).toBeVisible();
  await expect(async () => {
    await page.goto(paths.answersOf(CAMPAIGN));
    await expect(page.getByText(`Câu hỏi chung: ${words}`)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expectAccessible(page);
});

test('of two members at once the later one is told, and keeps what was typed', async ({ page, browser }) => {
  await fillIn(page, `Hai cán bộ cùng mở, lời số ${Date.now()}.`);
  const { code } = await sendIt(page);
  const place = `/quan-tri/?man=phan-anh&ma=${code.replace('-', '')}`;
  const [first, second] = await Promise.all(
    [0, 1].map(async () => {
      const desk = await (await browser.newContext()).newPage();
      await signInAs(desk, HERE);
      await desk.goto(place);
      await desk.getByRole('button', { name: 'Trả lời', exact: true }).click();
      return desk;
    }),
  );
  if (!first || !second) throw new Error('no desks');
  await second.getByLabel('Câu trả lời').fill('Câu đang gõ dở');
  await first.getByRole('button', { name: 'Thôi' }).click();
  await first.getByRole('button', { name: 'Nhận xử lý' }).click();
  await expect(first.getByText('Đang xử lý', { exact: true })).toBeVisible();
  await second.getByRole('form').getByRole('button', { name: 'Trả lời' }).click();
  await expect(second.getByRole('alert')).toContainText('đã nhận xử lý lúc');
  await expect(second.getByLabel('Câu trả lời')).toHaveValue('Câu đang gõ dở');
  await expectAccessible(second);
  await second.getByRole('form').getByRole('button', { name: 'Trả lời' }).click();
  await expect(second.getByText('Đã trả lời', { exact: true }).first()).toBeVisible();
});

test('the form with mistakes is accessible, and nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.feedback);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('editors read ratings by page', async ({ page }) => {
  await page.goto(paths.healthMessages);
  await page.getByRole('button', { name: 'Không', exact: true }).click();
  await signInAs(page, 'bien-tap@mau.example');
  await page.goto('/quan-tri/?man=danh-gia');
  await expect(page.getByRole('row', { name: paths.healthMessages })).toBeVisible();
  await expectAccessible(page);
});
