import { resolve } from 'node:path';

/** Programs are run by this very Node, never through npx: what is started is what is signalled. */
export const ASTRO = resolve('node_modules/astro/bin/astro.mjs');
export const WRANGLER = resolve('node_modules/wrangler/bin/wrangler.js');
export const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');
export const PLAYWRIGHT = resolve('node_modules/@playwright/test/cli.js');
export const PRETTIER = resolve('node_modules/prettier/bin/prettier.cjs');
export const TSC = resolve('node_modules/typescript/bin/tsc');
export const VITEST = resolve('node_modules/vitest/vitest.mjs');
export const DRIZZLE_KIT = resolve('node_modules/drizzle-kit/bin.cjs');

/** No account, no network, no question asked, no banner. */
export const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  DO_NOT_TRACK: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: '1',
};
