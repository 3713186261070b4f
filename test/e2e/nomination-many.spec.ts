import type { Page } from '@playwright/test';
import { DRAFT_KEY, LATEST_KEY } from '../../src/islands/Nomination/store.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { openDraft } from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

// A trace looks at the whole page at each step, which is work that no visitor has.
test.use({ trace: 'off' });

/** What a nominee of 2,000 letters and the rest of a dossier take, with room to spare; the whole draft takes 1,000,000. */
const MOST_WRITTEN = 10_000;

test('500 nominees of 2,000 letters: a keystroke writes one of them, and nothing is lost', async ({
  page,
}) => {
  await countWritten(page);
  const achievement = (at: number) =>
    `Việc thứ ${at}: ${`ca trực ${at} ở chốt ${at * 7} giao ${at * 3} túi hàng. `.repeat(45)}`;
  const nominees = Array.from({ length: 500 }, (_, at) =>
    makeIndividual({ name: `Người Mẫu ${at}`, achievement: achievement(at) }),
  );
  await openDraft(page, makeTyped({ ...makeNomination(), nominees }), { screen: 'nominees' });
  await expect(page.getByText('500 đề nghị, trang 1 trên 20')).toBeVisible();
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), LATEST_KEY)).not.toBeNull();
  await page.waitForTimeout(2500);
  const typing = async (what: string) => {
    const keystrokes = await busyWhileTyping(page, 'Tran');
    const times = keystrokes.map(({ busy }) => busy.toFixed(1));
    console.log(`${what}: ${times.join(', ')} ms of the page's thread a keystroke`);
    for (const { written } of keystrokes) expect(written).toBeLessThan(MOST_WRITTEN);
    return keystrokes.map(({ written }) => written);
  };
  await page.getByLabel('Tìm theo tên').focus();
  expect(await typing('search by name')).toEqual([0, 0, 0, 0]);
  await page.getByLabel('Tìm theo tên').fill('Mẫu 250');
  await page.getByRole('link', { name: 'Người Mẫu 250' }).click();
  await page.getByLabel('Họ và tên').focus();
  await typing('name of one of 500');
  await page.getByLabel('Tóm tắt thành tích').focus();
  await page.keyboard.press('End');
  await typing('summary of one of 500');

  // Left at once, before the pause after which it is kept.
  await page.keyboard.press('!');
  await page.reload();
  await expect(page.getByLabel('Tóm tắt thành tích')).toHaveValue(/Tran!/);
  expect(await page.evaluate((key) => localStorage.getItem(key)?.length ?? 0, DRAFT_KEY)).toBeGreaterThan(
    900_000,
  );
});

/** Notes how many letters the page writes into its store. */
async function countWritten(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (this: Storage, key, value) {
      document.documentElement.dataset['written'] = String(
        Number(document.documentElement.dataset['written'] ?? 0) + value.length,
      );
      setItem.call(this, key, value);
    };
  });
}

const writtenBy = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset['written'] ?? 0));

interface Keystroke {
  /** Milliseconds. */
  busy: number;
  /** Letters. */
  written: number;
}

/** All work of the page's own thread for each letter typed, the keeping of the draft after it included. */
async function busyWhileTyping(page: Page, text: string): Promise<Keystroke[]> {
  const browser = await page.context().newCDPSession(page);
  // Of the thread's own time: what else the machine does doesn't count.
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await browser.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const keystrokes: Keystroke[] = [];
  for (const letter of text) {
    const written = await writtenBy(page);
    const before = await busy();
    await page.keyboard.press(letter);
    await page.waitForTimeout(700);
    const after = await busy();
    keystrokes.push({ busy: after - before, written: (await writtenBy(page)) - written });
  }
  return keystrokes;
}
