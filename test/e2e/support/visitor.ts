import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';

interface Shared {
  /** One page for all that only reads, test after test: nothing of a test before may matter to it. */
  reader: Page;
}

/** A visitor with an address of their own, so that one test's sends don't count against another's. */
export const test = base.extend<object, Shared>({
  context: async ({ context }, use) => {
    await giveAddress(context);
    await use(context);
  },
  reader: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, serviceWorkers, userAgent, contextOptions } = project.use;
      // As every journey's own context is made (playwright.config.ts).
      const options = { baseURL, locale, timezoneId, serviceWorkers, userAgent, ...contextOptions };
      const context = await browser.newContext(options as BrowserContextOptions);
      await giveAddress(context);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

async function giveAddress(context: BrowserContext): Promise<void> {
  const part = () => Math.floor(Math.random() * 254) + 1;
  await context.setExtraHTTPHeaders({ 'cf-connecting-ip': `10.${part()}.${part()}.${part()}` });
}

export { expect };
