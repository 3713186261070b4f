import { expect, type Page } from '@playwright/test';
import type { Draft } from '#domain/nomination/draft.ts';
import { paths } from '../../../src/domain/paths.ts';
import { type Place, toHash } from '../../../src/islands/Nomination/places.ts';
import { DRAFT_KEY } from '../../../src/islands/Nomination/store.ts';

/** The unit of these journeys: plainly made up. */
export const UNIT = 'Tổ COVID cộng đồng (dữ liệu minh họa)';
/** Of the portal's origin, and nothing to draw: where what the browser keeps is laid ready. */
const NO_PAGE = '/robots.txt';
/** Typed as its owner writes it: nothing recases it. */
export const COLLECTIVE = 'tổ COVID cộng đồng Khóm mẫu (dữ liệu minh họa)';
export const ACHIEVEMENT =
  'Tổ đi từng nhà, lập danh sách 214 hộ, chia ba ca trực và gọi điện hỏi thăm mỗi sáng trong mười bốn ngày liền.';

/** Presses the button that leads on from a step. */
export async function next(page: Page, name = 'Lưu và tiếp tục'): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** The heading of the screen that one is at. */
export const screen = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });

/** Opens the form for a campaign, as its plan's page links to it, once it is there. */
export async function open(page: Page, campaign?: string): Promise<void> {
  await page.goto(campaign ? paths.nominateFor(campaign) : paths.nominate);
  await expect(screen(page, /./).first()).toBeVisible();
}

/** Leaves the browser as one that has never opened the form. */
export async function forgetDraft(page: Page): Promise<void> {
  await page.goto(NO_PAGE);
  await page.evaluate(() => localStorage.clear());
}

/** Opens the form at a place, with a draft that the browser has kept from before. */
export async function openDraft(page: Page, content: Draft, place: Place): Promise<void> {
  await page.goto(NO_PAGE);
  const draft = {
    version: 2,
    content,
    sending: { key: crypto.randomUUID(), stored: null },
    place: toHash(place),
  };
  await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [
    DRAFT_KEY,
    JSON.stringify(draft),
  ] as const);
  await open(page);
}

/** Chooses Ngã Năm's second round for the town chairman's award; ends at the task list. */
export async function chooseNgaNam(page: Page): Promise<void> {
  await open(page, 'nga-nam');
  await page.getByRole('radio', { name: /^Giấy khen của Chủ tịch/ }).check();
  await page.getByRole('radio', { name: /^Đợt 2/ }).check();
  await next(page, 'Tiếp tục');
  await expect(screen(page, 'Danh sách việc')).toBeVisible();
}

export async function fillUnit(page: Page): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill(UNIT);
  await page.getByLabel('Loại đơn vị').selectOption('community');
  await page.getByLabel('Họ và tên').fill('Người Liên Hệ Mẫu');
  await page.getByLabel('Số điện thoại').fill('0900 000 000');
}

export async function fillLetter(page: Page): Promise<void> {
  await page.getByLabel('Số, ký hiệu').fill('12/TTr-TCĐ');
  await page.getByLabel('Địa danh').fill('Ngã Năm');
  await page.getByLabel('Ngày', { exact: true }).fill('8');
  await page.getByLabel('Tháng', { exact: true }).fill('12');
  await page.getByLabel('Năm', { exact: true }).fill('2021');
  await page.getByLabel('Chức vụ người ký').fill('Tổ trưởng');
  await page.getByLabel('Họ và tên người ký').fill('Người Ký Mẫu');
}

export async function fillCollective(page: Page): Promise<void> {
  await page.getByLabel('Tên tập thể').fill(COLLECTIVE);
  await page.getByLabel('Loại tập thể').selectOption('community');
  await page.getByLabel('Tóm tắt thành tích').fill(ACHIEVEMENT);
  await page.getByRole('group', { name: 'Tiêu chuẩn đã đạt' }).getByRole('checkbox').first().check();
}

/** From the task list to the check of the answers, with one collective. */
export async function fillAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
  await fillUnit(page);
  await next(page);
  await fillLetter(page);
  await next(page);
  await next(page, 'Thêm tập thể');
  await fillCollective(page);
  await next(page);
  await next(page, 'Tiếp tục');
  await page.getByRole('link', { name: 'Giấy tờ', exact: true }).click();
  await sendOnPaper(page);
  await page.getByRole('link', { name: '‹ Danh sách việc' }).click();
  await page.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
  await expect(screen(page, 'Kiểm tra trước khi gửi')).toBeVisible();
}

/** All of the plan's papers come signed on paper. */
export async function sendOnPaper(page: Page): Promise<void> {
  await expect(screen(page, 'Giấy tờ')).toBeVisible();
  for (const box of await page.getByRole('checkbox', { name: /^Gửi bản giấy/ }).all()) await box.check();
}

export async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /cam kết/ }).check();
  await page.getByRole('checkbox', { name: /^Tôi đồng ý cho các cơ quan/ }).check();
}

/** Code and secret from the receipt. */
export async function readReceipt(page: Page): Promise<{ code: string; secret: string }> {
  // A proof of work may have to be made first, on a machine that has other work.
  await expect(screen(page, 'Biên nhận hồ sơ')).toBeVisible({ timeout: 30_000 });
  const [code = '', secret = ''] = await page.locator('.codebox .code').allInnerTexts();
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(secret).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  return { code, secret };
}
