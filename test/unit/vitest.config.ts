import { defineConfig } from 'vitest/config';

/** Rules and schemas: plain Node, nothing built and nothing running. */
export default defineConfig({
  test: {
    name: 'unit',
    root: '.',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    allowOnly: false,
    // Modules are loaded once a worker, not once a file: no test may leave anything changed behind.
    isolate: false,
    testTimeout: 20_000,
  },
});
