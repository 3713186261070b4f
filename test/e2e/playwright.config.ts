import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';

const PORT = process.env['E2E_PORT'] ?? '8788';
const PERSIST_TO = '.wrangler/e2e';
/** What takes a minute begins first: at the end, it would keep one worker busy and the other without work. */
const LONG = 'whole-loop.spec.ts';
const root = resolve(import.meta.dirname, '../..');
const executablePath = findChromium();

/** Journeys in a real browser, against what `npm start` serves: dist/ as built, a database of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  // Two cores play server and both browsers: one moment of want is tried again, and the summary names it.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 28 * 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    // A service worker would answer before a test's own routes do; test/e2e/offline.spec.ts lets it in.
    serviceWorkers: 'block',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Nothing to wait for: where a page glides to a place, a click can land on what has moved away.
    contextOptions: { reducedMotion: 'reduce' },
    // A failure leaves the page as a picture and as text; a trace of each step costs every test dear.
    screenshot: 'only-on-failure',
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'long', testMatch: LONG, use: devices['Desktop Chrome'] },
    { name: 'desktop', testIgnore: LONG, use: devices['Desktop Chrome'] },
  ],
  webServer: {
    command: `rm -rf ${PERSIST_TO} && exec node --import ./functions/cli/require-node.mjs functions/cli/start.ts --no-build -- --var PAGE_CACHE_SECONDS:1`,
    cwd: root,
    url: `http://localhost:${PORT}/`,
    env: { PORT, PERSIST_TO, PORTAL_SAMPLES: 'on' },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
