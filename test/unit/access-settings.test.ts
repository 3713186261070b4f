import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { accessFaults } from '../check/access-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'dong-long-access-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(toml: string): string[] {
  const file = join(folder, 'wrangler.toml');
  writeFileSync(file, toml);
  return accessFaults(file);
}

test('the portal is configured for Cloudflare Access or for nobody', () => {
  expect(accessFaults('wrangler.toml')).toEqual([]);
  expect(faultsOf('[vars]\nACCESS_ISSUER = ""')).toEqual([]);
  expect(faultsOf('name = "mau"')).toEqual([]);
  expect(faultsOf('[vars]\nACCESS_ISSUER = "https://mau.cloudflareaccess.com"')).toEqual([]);
});

test.each([
  'http://localhost:8788',
  'http://127.0.0.1:8788',
  'https://localhost:8788',
  'http://mau.cloudflareaccess.com',
  'https://mau.cloudflareaccess.com/',
  'https://mau.cloudflareaccess.com.khac.example',
  'https://khac.example/mau.cloudflareaccess.com',
])('deploying with %s fails the check', (issuer) => {
  const fault = `ACCESS_ISSUER = ${JSON.stringify(issuer)}, not https://<team>.cloudflareaccess.com`;
  expect(faultsOf(`[vars]\nACCESS_ISSUER = "${issuer}"`)).toEqual([`vars: ${fault}`]);
  expect(faultsOf(`[env.thu.vars]\nACCESS_ISSUER = "${issuer}"`)).toEqual([`env.thu.vars: ${fault}`]);
});

test('an issuer that is no text fails as well', () => {
  expect(faultsOf('[vars]\nACCESS_ISSUER = 1')).toHaveLength(1);
});
