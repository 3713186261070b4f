import { expect, type Page } from '@playwright/test';
import { SAMPLE_MEMBERS } from '../../../functions/cli/sample-members.ts';

/** Signs in as a sample member (`mot@mau.example`), by the page that a person of this machine would pick them on. */
export async function signInAs(page: Page, email: string): Promise<void> {
  const member = SAMPLE_MEMBERS.find((one) => one.email === email);
  if (!member) throw new Error(`no sample member ${email}`);
  await openSignIn(page);
  await page.getByRole('button', { name: `Vào với ${member.name}`, exact: true }).click();
  await expect(page.getByRole('banner')).toContainText(member.name);
}

/** Signs in by typing an e-mail, as somebody who was added on this machine. */
export async function signInByTyping(page: Page, email: string): Promise<void> {
  await openSignIn(page);
  await page.getByLabel('Thư điện tử của cán bộ').fill(email);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function openSignIn(page: Page): Promise<void> {
  await page.goto('/quan-tri/dang-nhap/');
  await expect(page.getByRole('heading', { name: 'Chọn cán bộ mẫu' })).toBeVisible();
}
