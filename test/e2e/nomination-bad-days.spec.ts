import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { stop } from '../../functions/cli/local/child.ts';
import { migrate, serve } from '../../functions/cli/local/worker.ts';
import { makeNinhThuanNomination } from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { next, openDraft, readReceipt, screen } from './support/nomination-form.ts';
import { expect, test } from './support/visitor.ts';

const SEND = 'Gửi đề nghị';

test.describe('a visitor’s clock that is a year wrong changes nothing', () => {
  const warning = (page: Page) => page.getByRole('status').filter({ hasText: 'là hết hạn gửi' });

  for (const [what, theirs] of [
    ['fast', '2022-12-19T22:59:00+07:00'],
    ['slow', '2020-12-19T22:59:00+07:00'],
  ] as const)
    test(`${what}: the round’s words, its warnings and its end go by the portal’s time`, async ({ page }) => {
      await page.clock.install({ time: new Date(theirs) });
      await page.route('**/api/now', (route) =>
        route.fulfill({ json: { now: '2021-12-19T22:59:00+07:00' } }),
      );
      await openDraft(page, makeTyped(makeNinhThuanNomination()), { screen: 'check' });
      await expect(page.getByText('Hôm nay là ngày cuối')).toBeVisible();
      await expect(warning(page)).toHaveCount(0);
      for (const [pass, words] of [
        ['01:31', 'Không quá 60 phút nữa là hết hạn gửi.'],
        ['50:00', 'Không quá 10 phút nữa là hết hạn gửi.'],
        ['09:00', 'Chưa đầy một phút nữa là hết hạn gửi.'],
      ] as const) {
        await page.clock.fastForward(pass);
        await expect(warning(page)).toContainText(words);
        await expect(warning(page)).toContainText('trước 00:00:00, thứ Hai 20/12/2021, theo giờ của cổng');
        await expect(page.getByRole('button', { name: SEND })).toBeVisible();
      }
      await page.clock.fastForward('01:00');
      await expect(page.getByText('Đợt này không nhận hồ sơ nữa')).toBeVisible();
      await expect(warning(page)).toHaveCount(0);
      await expect(page.getByRole('button', { name: SEND })).toHaveCount(0);
      // The draft stays.
      await page.evaluate(() => {
        location.hash = '#buoc=don-vi';
      });
      await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Ủy ban nhân dân xã Mẫu');
    });
});

/** A portal of one test's own, which may be stopped and started again over the same database. */
interface OwnPortal {
  origin: string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

const restarted = test.extend<{ portal: OwnPortal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const persistTo = mkdtempSync(join(tmpdir(), 'dong-long-e2e-'));
      const port = await freePort();
      let server: ChildProcess | null = null;
      const portal = {
        origin: `http://localhost:${port}`,
        start: async () => {
          server = await serve(port, persistTo);
        },
        stop: async () => {
          if (server) await stop(server);
          server = null;
        },
      };
      await migrate(persistTo);
      await portal.start();
      await use(portal);
      await portal.stop();
      rmSync(persistTo, { recursive: true });
    },
    { timeout: 150_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.origin),
});

restarted(
  'a portal that stops in mid-form: what is typed stays, and is kept once it is back',
  async ({ page, portal, browser }) => {
    restarted.setTimeout(240_000);
    await page.clock.install();
    await openDraft(page, makeTyped(), { screen: 'tasks' });
    await next(page, 'Lưu ở cổng và lấy liên kết');
    const link = await page.locator('.link-text').first().innerText();

    await portal.stop();
    await page.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
    await page.getByLabel('Tên đơn vị').fill('Đơn vị điền khi cổng nghỉ');
    await page.clock.fastForward('00:05');
    await expect(page.getByText(/^Chưa lưu được lên cổng/)).toBeVisible();
    await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Đơn vị điền khi cổng nghỉ');

    await portal.start();
    // The form asks by itself, once a minute.
    await page.clock.fastForward('01:00');
    await expect(page.getByText('Bản nháp được lưu ở cổng và trên máy này.')).toBeVisible();
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(link.trim());
    await other.getByRole('link', { name: 'Đơn vị đề nghị' }).click();
    await expect(other.getByLabel('Tên đơn vị')).toHaveValue('Đơn vị điền khi cổng nghỉ');
    await context.close();

    // And between the last step and sending.
    await portal.stop();
    await page.evaluate(() => {
      location.hash = '#buoc=kiem-tra';
    });
    await next(page, SEND);
    await expect(page.getByRole('alert')).toContainText('vẫn');
    await portal.start();
    await page.getByRole('alert').getByRole('button', { name: 'Gửi lại' }).click();
    await readReceipt(page);
    await expect(screen(page, 'Biên nhận hồ sơ')).toBeVisible();
  },
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}
