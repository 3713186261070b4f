import type { Locator, Page } from '@playwright/test';
import { blankNominee, EMPTY_DRAFT } from '../../src/domain/nomination/draft.ts';
import type { Place } from '../../src/islands/Nomination/places.ts';
import { makeNinhThuanNomination } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import {
  ACHIEVEMENT,
  chooseNgaNam,
  forgetDraft,
  next,
  open,
  openDraft,
  readReceipt,
  screen,
  UNIT,
} from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

/** Presses Tab until the control has focus. @throws when a whole page of controls went by. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${control}`);
}

async function tabAndType(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.type(text);
}

async function tabAndPress(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

test('the whole way by keyboard', async ({ page }) => {
  test.slow();
  await open(page);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Ngã Năm/ })).toBeChecked();
  await tabTo(page, page.getByRole('radio', { name: /cấp Nhà nước/ }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^Giấy khen của Chủ tịch/ })).toBeChecked();
  await tabTo(page, page.getByRole('radio', { name: /^Đợt 1/ }));
  await page.keyboard.press('ArrowDown');
  await tabAndPress(page, button(page, 'Tiếp tục'));

  await expect(screen(page, 'Danh sách việc')).toBeFocused();
  await tabAndPress(page, link(page, 'Đơn vị đề nghị'));
  await expect(screen(page, 'Đơn vị đề nghị')).toBeFocused();
  await tabAndType(page, page.getByLabel('Tên đơn vị'), UNIT);
  await tabAndType(page, page.getByLabel('Loại đơn vị'), 'Tổ');
  await tabAndType(page, page.getByLabel('Họ và tên'), 'Người Liên Hệ Mẫu');
  await tabAndType(page, page.getByLabel('Số điện thoại'), '02990000000');
  await page.keyboard.press('Enter');

  await expect(screen(page, 'Tờ trình')).toBeFocused();
  await tabAndType(page, page.getByLabel('Địa danh'), 'Ngã Năm');
  await tabAndType(page, page.getByLabel('Ngày', { exact: true }), '08');
  await tabAndType(page, page.getByLabel('Tháng', { exact: true }), '12');
  await tabAndType(page, page.getByLabel('Năm', { exact: true }), '2021');
  await tabAndType(page, page.getByLabel('Chức vụ người ký'), 'Tổ trưởng');
  await tabAndType(page, page.getByLabel('Họ và tên người ký'), 'Người Ký Mẫu');
  await page.keyboard.press('Enter');

  await expect(screen(page, /^Người và tập thể/)).toBeFocused();
  await tabAndPress(page, button(page, 'Thêm cá nhân'));
  await expect(screen(page, 'Cá nhân được đề nghị')).toBeFocused();
  await tabAndPress(page, page.getByRole('radio', { name: 'Ông' }), 'ArrowDown');
  await tabAndType(page, page.getByLabel('Họ và tên'), 'Trần Thị Ví Dụ');
  await tabAndType(page, page.getByLabel(/^Đơn vị công tác/), 'Trạm Y tế xã Mẫu');
  await tabAndType(page, page.getByLabel('Tóm tắt thành tích'), ACHIEVEMENT);
  await tabAndPress(
    page,
    page.getByRole('group', { name: 'Tiêu chuẩn đã đạt' }).getByRole('checkbox').first(),
    'Space',
  );
  await tabAndPress(page, page.locator('.option summary').first());
  await expect(page.getByRole('link', { name: /^mục/ }).first()).toBeVisible();
  await tabAndPress(page, button(page, 'Lưu và tiếp tục'));
  await tabAndPress(page, button(page, 'Tiếp tục'));

  await tabAndPress(page, page.getByRole('link', { name: 'Giấy tờ', exact: true }));
  await expect(screen(page, 'Giấy tờ')).toBeFocused();
  await tabAndPress(page, page.getByRole('checkbox', { name: /^Gửi bản giấy.*Tờ trình/ }), 'Space');
  await tabAndPress(page, page.getByRole('checkbox', { name: /^Gửi bản giấy.*Báo cáo/ }), 'Space');
  await page.goBack();

  await tabAndPress(page, link(page, 'Kiểm tra và gửi'));
  await expect(screen(page, 'Kiểm tra trước khi gửi')).toBeFocused();
  await tabAndPress(page, page.getByRole('checkbox', { name: /cam kết/ }), 'Space');
  await tabAndPress(page, page.getByRole('checkbox', { name: /^Tôi đồng ý cho các cơ quan/ }), 'Space');
  await tabAndPress(page, button(page, 'Gửi đề nghị'));
  await expect(screen(page, 'Biên nhận hồ sơ')).toBeFocused();
});

test('mistakes are gathered at the top, take focus, and lead to their fields', async ({ page }) => {
  await chooseNgaNam(page);
  await link(page, 'Đơn vị đề nghị').click();
  await next(page);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText('Còn 4 chỗ cần sửa');
  await expect(page).toHaveTitle(/^Cần sửa: Đơn vị đề nghị/);
  await summary.getByRole('link', { name: 'Nhập số điện thoại' }).click();
  const phone = page.getByLabel('Số điện thoại');
  await expect(phone).toBeFocused();
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
  await expect(phone).toHaveAccessibleDescription(/Nhập số điện thoại/);
  // The same mistakes take focus again.
  await next(page);
  await expect(summary).toBeFocused();
  await expect(screen(page, 'Đơn vị đề nghị')).toBeVisible();
});

/** Each screen, as someone reaches it; axe looks at every one. */
const SCREENS: [string, (page: Page) => Promise<void>][] = [
  ['a plan that takes no dossiers', (page) => open(page, 'ninh-thuan')],
  [
    'a choice with mistakes',
    async (page) => {
      await open(page, 'nga-nam');
      await next(page, 'Tiếp tục');
    },
  ],
  ['a choice', (page) => openDraft(page, makeTyped(), { screen: 'choose' })],
  [
    'the task list, asking whether to delete',
    async (page) => {
      await openDraft(page, { ...makeTyped(), nominees: [] }, { screen: 'tasks' });
      await next(page, 'Xóa bản nháp');
    },
  ],
  ['the unit with mistakes', (page) => withMistakes(page, { screen: 'unit' })],
  ['the letter with mistakes', (page) => withMistakes(page, { screen: 'letter' })],
  [
    'the nominees, asking whether to remove one',
    async (page) => {
      await openDraft(page, makeTyped(), { screen: 'nominees' });
      await next(page, 'Bỏ Trần Thị Ví Dụ');
    },
  ],
  ['a collective with mistakes', (page) => withMistakes(page, { screen: 'nominee', nominee: 'n1' })],
  ['an individual with mistakes', (page) => withMistakes(page, { screen: 'nominee', nominee: 'n2' })],
  ['the papers', (page) => openDraft(page, makeTyped(), { screen: 'papers' })],
  [
    'the check with mistakes',
    async (page) => {
      await openDraft(
        page,
        { ...makeTyped(), commitment: false, consent: EMPTY_DRAFT.consent },
        { screen: 'check' },
      );
      await next(page, 'Gửi đề nghị');
    },
  ],
  [
    'a send that failed',
    async (page) => {
      await openDraft(page, makeTyped(), { screen: 'check' });
      await page.route('**/api/nominations', (route) => route.abort());
      await next(page, 'Gửi đề nghị');
      await expect(page.getByRole('alert')).toContainText('không có kết nối');
    },
  ],
  [
    'a round that has closed',
    (page) => openDraft(page, makeTyped(makeNinhThuanNomination()), { screen: 'check' }),
  ],
  [
    'the receipt',
    async (page) => {
      await openDraft(page, makeTyped(), { screen: 'check' });
      await next(page, 'Gửi đề nghị');
      await readReceipt(page);
    },
  ],
];

/** A step that was begun, left half empty, and saved. */
async function withMistakes(page: Page, place: Place): Promise<void> {
  const content = makeTyped();
  const nominees = [blankNominee('collective', 'n1'), blankNominee('individual', 'n2')].map((one) => ({
    ...one,
    note: 'x',
  }));
  await openDraft(page, { ...EMPTY_DRAFT, choice: content.choice, nominees }, place);
  const more = page.locator('#nomination summary').first();
  if ((await more.count()) > 0) await more.click();
  await next(page);
  await expect(page.getByRole('alert')).toBeFocused();
}

test.describe('axe finds nothing, on a phone and on a wide screen, on', () => {
  for (const [name, reach] of SCREENS) {
    test(name, async ({ reader }) => {
      await forgetDraft(reader);
      await reach(reader);
      for (const width of [360, 1280]) {
        await reader.setViewportSize({ width, height: 800 });
        await expectAccessible(reader);
        await expectNoSidewaysScroll(reader);
      }
      await reader.unrouteAll();
    });
  }
});

test('at 320 px nothing is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const place of [
    { screen: 'choose' },
    { screen: 'tasks' },
    { screen: 'letter' },
    { screen: 'nominee', nominee: 'n2' },
  ] as const) {
    await openDraft(page, makeTyped(), place);
    await expectNoSidewaysScroll(page);
  }
  await openDraft(page, makeTyped(), { screen: 'check' });
  await expectNoSidewaysScroll(page);
  await next(page, 'Gửi đề nghị');
  await readReceipt(page);
  await expectNoSidewaysScroll(page);
});
