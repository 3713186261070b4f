import { expect, type Page } from '@playwright/test';
import { SAMPLE_MEMBERS } from '../../../functions/cli/sample-members.ts';
import { paths } from '../../../src/domain/paths.ts';
import { portal, sessionOf } from './session.ts';

/** Lets the page's browser in as a member (`mot@mau.example`), whatever page is open; opens none. */
export async function signInAs(page: Page, email: string): Promise<void> {
  const rules = { domain: portal().hostname, path: '/', httpOnly: true, sameSite: 'Lax' } as const;
  await page.context().addCookies([{ ...(await sessionOf(email)), ...rules }]);
}

/** Signs in by the page on which a person of this machine picks a sample member; ends in the console. */
export async function signInByPicking(page: Page, email: string): Promise<void> {
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
  await page.goto(paths.signIn);
  await expect(page.getByRole('heading', { name: 'Chọn cán bộ mẫu' })).toBeVisible();
}
