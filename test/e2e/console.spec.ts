import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { StaffOffice } from './support/staff-office.ts';

const CODE = '7K4MPX92';
const SHOWN = '7K4M-PX92';
const dossierAt = (code: string) => `/quan-tri/?man=ho-so&ma=${code}`;

/** Opens the console at the address and waits until it stands. */
async function open(page: Page, office: StaffOffice, address = '/quan-tri/'): Promise<void> {
  await office.serve(page);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
}

const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a dossier goes from receipt to the proposal by keyboard alone', async ({ page }) => {
  const office = new StaffOffice();
  await open(page, office);
  const link = page.getByRole('link', { name: SHOWN });
  await expect(link).toBeVisible();
  await page.keyboard.press('j');
  await expect(link).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(dossierAt(CODE));
  await expect(page.getByRole('region', { name: /đề nghị khen/ })).toBeFocused();

  await act(page, 'Tiếp nhận').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tiếp nhận' })).toBeFocused();
  await act(page, 'Bỏ qua').press('Enter');
  await expect(act(page, 'Tiếp nhận')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /đề nghị khen/ })).toBeFocused();
  await act(page, 'Chuyển thẩm định').press('Enter');
  await act(page, 'Chuyển thẩm định').press('Enter');

  await act(page, 'Đánh giá từng đề nghị').press('Enter');
  await page.getByRole('radio', { name: 'Đạt', exact: true }).first().press('Space');
  await page.getByRole('radio', { name: 'Chưa đạt' }).last().press('Space');
  await act(page, 'Đánh giá từng đề nghị').press('Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Còn chỗ cần sửa' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Chọn lý do chưa đạt');
  await page.getByLabel('Lý do chưa đạt').selectOption('evidence-lacking');
  await act(page, 'Đánh giá từng đề nghị').press('Enter');
  await expect(page.getByText('Chưa đạt · Minh chứng chưa đủ')).toBeVisible();

  await act(page, 'Trình').press('Enter');
  await expect(page.getByRole('list').filter({ hasText: 'Chưa đạt, Minh chứng chưa đủ' })).toBeVisible();
  await act(page, 'Trình').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Đã xong: trình' })).toBeVisible();
  expect(office.dossier(CODE).state).toBe('proposed');
});

test('a supplement request shows what the unit will read, and is sent as shown', async ({ page }) => {
  const office = new StaffOffice();
  office.move(CODE, { action: 'receive' });
  await open(page, office, dossierAt(CODE));
  await act(page, 'Yêu cầu bổ sung').click();
  await page.getByLabel('Giấy tờ', { exact: true }).check();
  await page.getByLabel('Lý do').fill('Báo cáo thiếu chữ ký.');
  await page.getByLabel('Ngày', { exact: true }).fill('17');
  await page.getByLabel('Tháng', { exact: true }).fill('12');
  await page.getByLabel('Năm', { exact: true }).fill('2021');
  const preview = page.getByRole('region', { name: 'Đơn vị sẽ đọc' });
  await expect(preview).toContainText('Cần bổ sung hồ sơ 7K4M-PX92, hạn 17/12/2021');
  await expect(preview).toContainText('Hạn bổ sung: hết thứ Sáu 17/12/2021.');
  await expect(preview).toContainText('Báo cáo thiếu chữ ký.');
  await act(page, 'Yêu cầu bổ sung').click();
  await expect(
    page
      .getByRole('region', { name: /đề nghị khen/ })
      .getByText('Chờ bổ sung')
      .first(),
  ).toBeVisible();
  expect(office.dossier(CODE).history.at(-1)?.reason).toBe('Báo cáo thiếu chữ ký.');
});

test('two at once: the later one is told, sees the newer dossier and keeps what was typed', async ({
  page,
}) => {
  const office = new StaffOffice();
  office.move(CODE, { action: 'receive' });
  await open(page, office, dossierAt(CODE));
  await act(page, 'Yêu cầu bổ sung').click();
  await page.getByLabel('Giấy tờ', { exact: true }).check();
  await page.getByLabel('Lý do').fill('Thiếu bản ký.');
  for (const [label, value] of [
    ['Ngày', '17'],
    ['Tháng', '12'],
    ['Năm', '2021'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  office.move(CODE, { action: 'appraise' });
  await act(page, 'Yêu cầu bổ sung').click();

  const told = page.getByRole('alert').filter({ hasText: 'Hồ sơ đã được thay đổi ở nơi khác' });
  await expect(told).toContainText('Lê Văn Bình');
  await expect(
    page
      .getByRole('region', { name: /đề nghị khen/ })
      .getByText('Đang thẩm định')
      .first(),
  ).toBeVisible();
  await expect(page.getByLabel('Lý do')).toHaveValue('Thiếu bản ký.');
  await expect(page.getByLabel('Giấy tờ', { exact: true })).toBeChecked();
  await act(page, 'Yêu cầu bổ sung').click();
  await expect.poll(() => office.dossier(CODE).state).toBe('supplement-requested');
});

test('what is typed outlives a reload and a session that ends', async ({ page }) => {
  const office = new StaffOffice();
  await open(page, office, dossierAt(CODE));
  await act(page, 'Ghi chú nội bộ').click();
  await page.getByLabel('Ghi chú', { exact: true }).fill('Gọi lại đơn vị.');
  await page.reload();
  await expect(page.getByLabel('Ghi chú', { exact: true })).toHaveValue('Gọi lại đơn vị.');
  office.signedOut = true;
  await act(page, 'Ghi chú nội bộ').click();
  await expect(page.getByText('Phiên làm việc đã hết.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Đăng nhập ở thẻ mới' })).toHaveAttribute(
    'href',
    '/quan-tri/dang-nhap/',
  );
  await expect(page.getByLabel('Ghi chú', { exact: true })).toHaveValue('Gọi lại đơn vị.');
  office.signedOut = false;
  await act(page, 'Ghi chú nội bộ').click();
  await expect(page.getByText('Phiên làm việc đã hết.')).toBeHidden();
  await expect.poll(() => office.dossier(CODE).history.at(-1)?.action).toBe('note');
});

test('the list is narrowed by the address, keys rest while one types, and many are received at once', async ({
  page,
}) => {
  const office = new StaffOffice();
  await open(page, office);
  await expect(page.getByRole('link', { name: /9N3S-VZ74/ })).toContainText('quá hạn 3 ngày');
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await expect(page.getByText('Hết danh sách: 6 hồ sơ.')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('xj');
  await expect(page.getByText('Không có hồ sơ nào khớp với bộ lọc này.')).toBeVisible();
  await expect(page).toHaveURL('/quan-tri/?man=ho-so&tim=xj');
  await page.getByRole('button', { name: 'Bỏ bộ lọc' }).click();
  await expect(page.getByLabel('Tìm theo mã, đơn vị, tên')).toHaveValue('');

  await page.getByRole('link', { name: SHOWN }).focus();
  await page.keyboard.press('x');
  await page.getByLabel('Chọn hồ sơ 8M2R-TY65').check();
  await page.getByRole('button', { name: 'Làm với các hồ sơ này' }).click();
  await page.getByLabel('Việc', { exact: true }).selectOption({ label: 'Giao người xử lý' });
  await page
    .getByRole('region', { name: 'Làm với 2 hồ sơ' })
    .getByLabel('Người xử lý')
    .selectOption({ label: 'Lê Văn Bình' });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Làm với 2 hồ sơ' }).click();
  await expect(page.getByText('Kết quả')).toBeVisible();
  expect(office.dossier(CODE).assignee).toBe('binh@vi-du.example');
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Làm với các hồ sơ này' }).click();
  office.move('8M2RTY65', { action: 'receive' });
  await page.getByLabel('Việc', { exact: true }).selectOption({ label: 'Tiếp nhận' });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('row', { name: /8M2R-TY65/ })).toContainText('Không');
  await page.getByRole('button', { name: 'Làm với 1 hồ sơ' }).click();
  await expect(page.getByText('Kết quả')).toBeVisible();
  expect(office.dossier(CODE).state).toBe('received');

  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await page.getByLabel(/^Dùng phím tắt/).uncheck();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('who has no role, and who isn’t signed in, are told what to do', async ({ page }) => {
  const office = new StaffOffice();
  office.me = { ...office.me, grants: [] };
  await office.serve(page);
  await page.goto('/quan-tri/');
  await expect(page.getByText('Bạn chưa được giao quyền xem phần này.')).toBeVisible();
  await expectAccessible(page);
  office.signedOut = true;
  await page.goto(dossierAt(CODE));
  await expect(page.getByText('Cần đăng nhập bằng tài khoản cán bộ.')).toBeVisible();
  await expectAccessible(page);
});

for (const [width, height, colorScheme] of [
  [1280, 900, 'dark'],
  [768, 1024, 'light'],
] as const) {
  test(`every state can be read by machines at ${width} px, ${colorScheme}`, async ({ page }) => {
    const office = new StaffOffice();
    office.move(CODE, { action: 'receive' });
    office.move('8M2RTY65', { action: 'receive' });
    office.move('8M2RTY65', { action: 'appraise' });
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await open(page, office);
    await expect(page.getByRole('link', { name: SHOWN })).toBeVisible();
    await expectAccessible(page);
    await page.goto(dossierAt(CODE));
    await act(page, 'Yêu cầu bổ sung').click();
    await expectAccessible(page);
    await act(page, 'Yêu cầu bổ sung').click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await page.goto(dossierAt('8M2RTY65'));
    await act(page, 'Đánh giá từng đề nghị').click();
    await page.getByRole('radio', { name: 'Chưa đạt' }).first().check();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('a phone reads and assigns', async ({ page }) => {
  const office = new StaffOffice();
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, office);
  await page.getByRole('link', { name: SHOWN }).click();
  await expect(page.getByRole('heading', { name: /đề nghị khen 1 tập thể, 1 cá nhân/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByText('Việc khác').click();
  await act(page, 'Giao người xử lý').click();
  await page
    .getByRole('form', { name: 'Giao người xử lý' })
    .getByLabel('Người xử lý')
    .selectOption({ label: 'Lê Văn Bình' });
  await act(page, 'Giao người xử lý').click();
  await expect(page.getByText(/giao cho Lê Văn Bình/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Về danh sách' }).click();
  await expect(page.getByRole('link', { name: SHOWN })).toBeVisible();
});
