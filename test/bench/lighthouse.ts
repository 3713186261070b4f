import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Lighthouse's four scores for a page on its emulated phone, 0–100. */
export function lighthouse(url: string, chromium: string): Record<string, number> {
  const report = join(mkdtempSync(join(tmpdir(), 'dong-long-lighthouse-')), 'report.json');
  const args = [url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${FLAGS}`];
  execFileSync('node_modules/.bin/lighthouse', args, {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number }>;
  };
  return Object.fromEntries(
    Object.entries(categories).map(([id, { score }]) => [id, Math.round(score * 100)]),
  );
}
