import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { median } from './table.ts';

/** WebPageTest's “Slow 3G”: 400 kbit/s each way, 400 ms there and back. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const RUNS = 3;

/** Seconds until a first visitor on slow 3G has something to read (first contentful paint), median of three. */
export async function secondsOnSlow3G(url: string, executablePath: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_3G);
    await page.goto(url, { waitUntil: 'load' });
    times.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    );
    await context.close();
  }
  await browser.close();
  return median(times) / 1000;
}
