import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { paths } from '../../../src/domain/paths.ts';
import type { Sent } from './sent-dossier.ts';
import { signInAs } from './staff.ts';

/** A browser of its own in which the sample member (`mot`) is signed in; it has no page open yet. */
export async function memberAt(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, `${address}@mau.example`);
  return page;
}

/** The open dossier. */
export const opened = (page: Page) => page.getByRole('region', { name: /đề nghị khen/ });

/** Opens a dossier by its address. */
export async function openDossier(page: Page, { code }: Pick<Sent, 'code'>): Promise<void> {
  await page.goto(`${paths.console}?man=ho-so&ma=${code}`);
  await expect(opened(page)).toContainText(grouped(code));
}

/** Opens the form of something that may be done with the open dossier. */
export async function chooseAction(page: Page, name: string): Promise<Locator> {
  const bar = page.locator('footer.act');
  const button = bar.getByRole('button', { name, exact: true });
  const others = bar.getByText('Việc khác', { exact: true });
  await expect(button.or(others).first()).toBeVisible();
  if (!(await button.isVisible())) await others.click();
  await button.click();
  return page.getByRole('form', { name, exact: true });
}

/** Does something with the open dossier by its form; what it is called stands on both buttons. */
export async function act(page: Page, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  const form = await chooseAction(page, name);
  await fill?.(form);
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toHaveCount(0);
}

/** Types a day into a date's three boxes. */
export async function fillDate(
  form: Locator,
  name: string,
  ...parts: [string, string, string]
): Promise<void> {
  const group = form.getByRole('group', { name });
  for (const [index, label] of ['Ngày', 'Tháng', 'Năm'].entries())
    await group.getByLabel(label, { exact: true }).fill(parts[index] ?? '');
}

/** `7K4M-PX92`, as a code is shown. */
export const grouped = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;
