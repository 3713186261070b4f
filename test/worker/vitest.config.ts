import { randomBytes } from 'node:crypto';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

// Wrangler takes the secrets that wrangler.toml names from here, and would say so for each file.
Object.assign(process.env, { PORTAL_SECRET: randomBytes(32).toString('hex'), WRANGLER_LOG: 'warn' });

/** The Worker in workerd with a real D1 and the real migrations; dist/ must be built for its pages. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      remoteBindings: false,
      main: './functions/index.ts',
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') } },
    })),
  ],
  test: {
    name: 'worker',
    root: '.',
    include: ['test/worker/**/*.test.ts'],
    // A workerd for each file would cost more than its tests; the setup empties what files share.
    isolate: false,
    setupFiles: ['test/worker/setup.ts'],
    allowOnly: false,
    testTimeout: 20_000,
  },
});
