import { defineConfig } from 'vitest/config';

/** Reads what `astro build` left in dist/. */
export default defineConfig({
  test: {
    name: 'site',
    root: '.',
    include: ['test/site/**/*.test.ts'],
    allowOnly: false,
    testTimeout: 60_000,
  },
});
