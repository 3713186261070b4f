import type { Page } from '@playwright/test';
import { makeCommendation } from '../factories/commendation.ts';
import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/staff.ts';
import { sendCommendation } from './support/thanks.ts';
import { expect, test } from './support/visitor.ts';

const ONE = 'bien-tap@mau.example';
const OTHER = 'kiem-duyet@mau.example';

/** The place in the console where the commendation is open. */
const placeOf = (id: string, rest = '') => `/quan-tri/?man=loi-tri-an${rest}&ma=${id}`;
const pane = (page: Page, id: string) => page.getByRole('region', { name: `Lời ${id}` });

test('a moderator reads, approves, takes back and rejects by keyboard alone', async ({ page, request }) => {
  const words = `Cảm ơn các anh ${Date.now()}, gọi tôi theo số 0901 234 567 nhé.`;
  const id = await sendCommendation(request, makeCommendation({ target: 'campaign:son-la', message: words }));
  await signInAs(page, ONE);
  await page.goto('/quan-tri/?man=loi-tri-an');
  await expect(page.getByRole('link', { name: id })).toContainText('Có số điện thoại');
  await expectAccessible(page);

  await page.goto(placeOf(id));
  const open = pane(page, id);
  await expect(open.locator('mark')).toHaveText(/^0901 234 567/);
  await expectAccessible(page);
  await page.keyboard.press('a');
  await expect(open.getByRole('heading', { level: 2 })).toContainText('đã duyệt');
  await page.keyboard.press('u');
  await expect(open.getByRole('heading', { level: 2 })).toContainText('chờ duyệt');
  await page.keyboard.press('r');
  const ground = page.getByLabel('Lý do từ chối');
  await expect(ground).toBeFocused();
  await expectAccessible(page);
  await ground.selectOption('private-data');
  await page.getByRole('button', { name: 'Từ chối với lý do này' }).press('Enter');
  await expect(open.getByRole('heading', { level: 2 })).toContainText('đã từ chối');
  await expect(open.getByRole('list').last()).toContainText('Cán bộ Mẫu Biên Tập');
  await expectAccessible(page);
});

test('j and k go through the queue, and what is picked is decided together', async ({ page, request }) => {
  const key = `loat ${Date.now()}`;
  const ids: string[] = [];
  for (const word of ['một', 'hai', 'ba']) {
    const message = `Cảm ơn ${key}, lời ${word} của thôn tôi gửi các anh.`;
    ids.push(await sendCommendation(request, makeCommendation({ message })));
  }
  await signInAs(page, ONE);
  await page.goto(`/quan-tri/?man=loi-tri-an&words=${encodeURIComponent(key)}`);
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveCount(3);
  const seen: string[] = [];
  for (let count = 0; count < 3; count++) {
    await page.keyboard.press('j');
    const heading = page.getByRole('region', { name: /^Lời \w{8}/ }).getByRole('heading', { level: 2 });
    await expect.poll(async () => seen.includes((await heading.textContent()) ?? '')).toBe(false);
    seen.push((await heading.textContent()) ?? '');
    await page.keyboard.press('x');
  }
  expect(seen.map((title) => title.slice(4, 12)).toSorted()).toEqual(ids.toSorted());
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Quyết định các lời này' }).click();
  await expect(page.getByRole('heading', { name: 'Quyết định 3 lời đã chọn' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Duyệt tất cả' }).click();
  await expect(page.getByText('đã duyệt, đang hiện trên cổng').last()).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Không có lời nào khớp với bộ lọc này.')).toBeVisible();
});

test('two moderators at once: the later is told what changed and loses nothing they chose', async ({
  page,
  request,
  browser,
}) => {
  const id = await sendCommendation(request, makeCommendation());
  const theirs = await (await browser.newContext()).newPage();
  await signInAs(page, ONE);
  await signInAs(theirs, OTHER);
  await page.goto(placeOf(id));
  await theirs.goto(placeOf(id));
  await expect(pane(theirs, id)).toBeVisible();
  await expect(pane(page, id)).toBeVisible();
  await theirs.keyboard.press('r');
  await theirs.getByLabel('Lý do từ chối').selectOption('off-topic');
  await page.keyboard.press('a');
  await expect(pane(page, id).getByRole('heading', { level: 2 })).toContainText('đã duyệt');
  await theirs.getByRole('button', { name: 'Từ chối với lý do này' }).click();
  await expect(theirs.getByRole('alert')).toContainText('Cán bộ Mẫu Biên Tập');
  await expect(theirs.getByLabel('Lý do từ chối')).toHaveValue('off-topic');
  await expect(pane(theirs, id).getByRole('heading', { level: 2 })).toContainText('đã duyệt');
  await expectAccessible(theirs);
  await theirs.getByRole('button', { name: 'Từ chối với lý do này' }).click();
  await expect(pane(theirs, id).getByRole('heading', { level: 2 })).toContainText('đã từ chối');
  await theirs.context().close();
});
