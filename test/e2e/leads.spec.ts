import type { Page } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { screen } from './support/nomination-form.ts';
import { signInAs } from './support/staff.ts';
import { sendCommendation } from './support/thanks.ts';
import { expect, test } from './support/visitor.ts';

const MODERATOR = 'bien-tap@mau.example';
const OFFICE = 'mot@mau.example';
const AUTHOR = { target: 'campaign:son-la', name: 'Phụ huynh Mẫu', place: 'xã Mẫu' };

const pane = (page: Page, id: string) => page.getByRole('region', { name: `Lời ${id}` });

/** Opens a commendation at the moderators' desk. */
async function openThanks(page: Page, id: string): Promise<void> {
  await page.goto(`/quan-tri/?man=loi-tri-an&ma=${id}`);
  await expect(pane(page, id)).toBeVisible();
}

test('a moderator passes words on, an office opens a nomination beside them, and writes all of it itself', async ({
  page,
  request,
  browser,
}) => {
  // Two members, and axe on four of their screens.
  test.slow();
  const message = `Cô giáo lội suối mang bài tới từng nhà, lời số ${Date.now()}.`;
  const id = await sendCommendation(request, makeCommendation({ ...AUTHOR, message }));
  await signInAs(page, MODERATOR);
  await openThanks(page, id);
  await page.getByText('Chuyển cho cơ quan như một phát hiện').click();
  await page.getByLabel('Cơ quan', { exact: true }).selectOption({ label: 'Sở Y tế' });
  await page.getByLabel('Vì sao nên xem xét').fill('Việc làm có nơi chốn, nên hỏi thêm trường.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(pane(page, id)).toContainText(
    'Sở Y tế: Việc làm có nơi chốn, nên hỏi thêm trường. (Chưa xem xét)',
  );
  await expect(pane(page, id).getByRole('heading', { level: 2 })).toContainText('chờ duyệt');

  const desk = await (await browser.newContext()).newPage();
  await signInAs(desk, OFFICE);
  await desk.goto('/quan-tri/?man=phat-hien');
  const lead = desk.getByRole('article').filter({ hasText: message });
  await expect(lead.getByRole('blockquote')).toHaveText(message);
  await expect(lead).toContainText('Phụ huynh Mẫu, xã Mẫu');
  await lead.getByText('Ghi kết quả xem xét').click();
  await expectAccessible(desk);
  await desk.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(desk);
  await desk.setViewportSize({ width: 1280, height: 720 });

  await lead.getByRole('link', { name: 'Mở đơn đề nghị' }).click();
  const source = desk.getByRole('complementary', { name: 'Phát hiện từ người dân' });
  await expect(source.getByRole('blockquote')).toHaveText(message);
  await expect(source).toContainText(`lời tri ân ${id} của Phụ huynh Mẫu, xã Mẫu`);
  await expectAccessible(desk);
  await desk.getByRole('radio', { name: 'Sóng và máy tính cho em', exact: true }).check();
  await desk.getByRole('radio', { name: /^Bằng khen Chủ tịch/ }).check();
  await desk.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(screen(desk, 'Danh sách việc')).toBeVisible();
  await desk.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
  await desk.getByLabel('Tên đơn vị').fill('Sở Y tế (dữ liệu minh họa)');
  await expect(source).toBeVisible();
  const draft = () => desk.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(draft).toContain('Sở Y tế (dữ liệu minh họa)');
  expect(await draft()).not.toContain(message.slice(0, 30));

  await desk.goto('/quan-tri/?man=phat-hien');
  await expect(lead.getByRole('status')).toHaveCount(0);
  await lead.getByText('Ghi kết quả xem xét').click();
  await lead.getByLabel('Kết quả').selectOption('taken-up');
  await lead.getByLabel('Đã làm gì, vì sao').fill('Đang lập hồ sơ đề nghị.');
  await lead.getByRole('button', { name: 'Ghi kết quả' }).click();
  await expect(lead.getByRole('status')).toContainText('Đã tiếp nhận để đề nghị');
  await desk.context().close();
  await openThanks(page, id);
  await expect(pane(page, id)).toContainText('Đã tiếp nhận để đề nghị: Đang lập hồ sơ đề nghị.');
  await page.goto(`${paths.commendations}?phong-trao=son-la`);
  await expect(page.getByText(message)).toHaveCount(0);
});

test('on a phone a moderator reads and approves without a sideways scroll', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const message = `Duyệt trên điện thoại ${Date.now()}, tôi ở nhà số 0901 234 567, https://vi-du.example/rat-dai/${'x'.repeat(80)}`;
  const id = await sendCommendation(request, makeCommendation({ message }));
  await signInAs(page, MODERATOR);
  await page.goto('/quan-tri/?man=loi-tri-an');
  await expect(page.getByRole('link', { name: id })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: id }).click();
  await expect(pane(page, id).getByRole('blockquote')).toContainText('Duyệt trên điện thoại');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Từ chối' }).click();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thôi' }).click();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(pane(page, id).getByRole('heading', { level: 2 })).toContainText('đã duyệt');
  await page.getByRole('link', { name: '← Danh sách lời tri ân' }).click();
  await expect(page.getByRole('link', { name: id })).toContainText('đã duyệt');
  await expectNoSidewaysScroll(page);
});
