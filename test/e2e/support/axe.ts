import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CDPSession, expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

/** A page takes it in twice as fast as the full source that the package gives. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing on the page as it stands now, once it has loaded. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState();
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page);
  const found = await page.evaluate(async (standards) => {
    const { run } = Reflect.get(window, 'axe') as typeof axe;
    const { violations } = await run(document, { runOnly: standards, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, STANDARDS);
  expect(found).toEqual([]);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Half a megabyte, once for each page that is loaded; `page.evaluate` would take twice as long over it. The session
 * stays: its end would take a page that has been cut off from the network for one that is back.
 */
async function bringAxe(page: Page): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await (await session).send('Runtime.evaluate', { expression: SOURCE });
}

/** Nothing is wider than the window, once the page has loaded: no sideways scroll. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.waitForLoadState();
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}
