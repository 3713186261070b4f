import { defineConfig } from 'vitest/config';

/** Reads what `astro build` left in dist/. */
export default defineConfig({
  test: {
    name: 'site',
    root: '.',
    include: ['test/site/**/*.test.ts'],
    allowOnly: false,
    // Some files build a site of their own, and Astro keeps one store of content for all builds of the folder.
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
