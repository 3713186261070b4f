import { paths } from '../../src/domain/paths.ts';
import { expectReads } from './support/reads.ts';
import { expect, test } from './support/visitor.ts';

const ANSWER = paths.whoReceivesFor(['son-la', 'song-va-may-tinh', 'bk-chu-tich-tinh', 'ca-nhan']);
const OWN = paths.whoReceivesFor(['son-la', 'covid-19', 'gk-thu-truong']);

for (const path of [
  paths.compare,
  paths.whoReceives,
  paths.whoReceivesFor(['son-la', 'covid-19']),
  ANSWER,
  OWN,
  paths.lawTimeline,
  paths.about,
  paths.contact,
]) {
  test(`${path} reads on a phone in the light and on a desktop in the dark`, async ({ reader }) => {
    // A hundred cells: axe takes its time over them.
    if (path === paths.compare) test.slow();
    await expectReads(reader, path);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('one finds by the keyboard who takes a dossier, changes one’s mind, and goes on to the form', async ({
    page,
  }) => {
    const choose = async (name: string) => {
      await page.getByRole('link', { name, exact: false }).first().focus();
      await page.keyboard.press('Enter');
    };
    await page.goto(paths.campaigns);
    await choose('Ai nhận hồ sơ?');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ai nhận hồ sơ?');
    const options = page.getByRole('list', { name: 'Theo kế hoạch nào?' });
    await options.getByRole('link', { name: /^Sơn La/ }).focus();
    await page.keyboard.press('Enter');
    await choose('Phòng, chống dịch Covid-19');
    await choose('Bằng khen Chủ tịch Ủy ban nhân dân tỉnh');
    await choose('Cá nhân');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gửi hồ sơ về Sở Y tế');

    await choose('Đổi chương trình');
    await choose('Sóng và máy tính cho em');
    await choose('Bằng khen Chủ tịch Ủy ban nhân dân tỉnh');
    await choose('Cá nhân');
    await expect(page).toHaveURL(ANSWER);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Gửi hồ sơ về Sở Thông tin và Truyền thông',
    );
    await choose('Soạn đề nghị khen thưởng');
    await expect(page).toHaveURL(paths.nominateFor('son-la'));
  });

  test('the server says which rounds are closed, in the comparison and in an answer', async ({ page }) => {
    for (const path of [paths.compare, paths.whoReceivesFor(['ninh-thuan', 'bk-chu-tich-tinh', 'tap-the'])]) {
      await page.goto(path);
      await expect(page.getByText('Đã hết hạn nhận hồ sơ')).toHaveCount(2);
      await expect(page.getByText(/Giờ máy chủ: /)).toBeVisible();
    }
  });
});

test('the comparison keeps the plan’s name beside each answer where it is a list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(paths.compare);
  const table = page.getByRole('table', { name: 'Đợt và hạn nộp' });
  await expect(table.getByRole('rowheader', { name: 'Hạn nộp hồ sơ' })).toBeVisible();
  await expect(table.getByRole('cell', { name: /^Ninh Thuận.*trước ngày 08\/9\/2021/ })).toBeVisible();
});

test('a calendar comes as a calendar', async ({ request }) => {
  const answer = await request.get(paths.calendar('ninh-thuan', 'dot-1'));
  expect(answer.headers()['content-type']).toContain('text/calendar');
});
