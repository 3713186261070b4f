import { test as base, expect } from '@playwright/test';

/** A visitor with an address of their own, so that one test's sends don't count against another's. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const part = () => Math.floor(Math.random() * 254) + 1;
    await context.setExtraHTTPHeaders({ 'cf-connecting-ip': `10.${part()}.${part()}.${part()}` });
    await use(context);
  },
});

export { expect };
