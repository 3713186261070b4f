import type { Page } from '@playwright/test';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { openDraft } from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

// A trace looks at the whole page at each step, which is work that no visitor has.
test.use({ trace: 'off' });

test('500 nominees of 2,000 letters: how long a keystroke keeps the page busy', async ({ page }) => {
  const achievement = (at: number) =>
    `Việc thứ ${at}: ${`ca trực ${at} ở chốt ${at * 7} giao ${at * 3} túi hàng. `.repeat(45)}`;
  const nominees = Array.from({ length: 500 }, (_, at) =>
    makeIndividual({ name: `Người Mẫu ${at}`, achievement: achievement(at) }),
  );
  await openDraft(page, makeTyped({ ...makeNomination(), nominees }), { screen: 'nominees' });
  await expect(page.getByText('500 đề nghị, trang 1 trên 20')).toBeVisible();
  await page.waitForTimeout(2500);
  const typing = async (what: string) => {
    const times = await busyWhileTyping(page, 'Tran');
    console.log(`${what}: ${times.map((time) => time.toFixed(1)).join(', ')} ms a keystroke`);
  };
  await page.getByLabel('Tìm theo tên').focus();
  await typing('search by name');
  await page.getByLabel('Tìm theo tên').fill('Mẫu 250');
  await page.getByRole('link', { name: 'Người Mẫu 250' }).click();
  await page.getByLabel('Họ và tên').focus();
  await typing('name of one of 500');
  await page.getByLabel('Tóm tắt thành tích').focus();
  await typing('summary of one of 500');
  await expect(page.getByLabel('Tóm tắt thành tích')).toHaveValue(/Tran/);
});

/** All work of the page's own thread for each letter typed, the keeping of the draft after it included. */
async function busyWhileTyping(page: Page, text: string): Promise<number[]> {
  const browser = await page.context().newCDPSession(page);
  // Of the thread's own time: what else the machine does doesn't count.
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await browser.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const times: number[] = [];
  for (const letter of text) {
    const before = await busy();
    await page.keyboard.press(letter);
    await page.waitForTimeout(700);
    times.push((await busy()) - before);
  }
  return times;
}
