import { defineConfig } from 'vitest/config';

/** Rules and schemas: plain Node, nothing built and nothing running. */
export default defineConfig({
  test: {
    name: 'unit',
    root: '.',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    allowOnly: false,
    testTimeout: 20_000,
  },
});
