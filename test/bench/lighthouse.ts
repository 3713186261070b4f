import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/scratch.ts';
import { median } from './table.ts';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** As Lighthouse's own advice on variability has it: one run on a busy machine says little. */
const RUNS = 5;

/** Lighthouse's four scores for a page on its emulated phone, 0–100: each the median of the runs. */
export function lighthouse(url: string, chromium: string): Record<string, number> {
  const runs = Array.from({ length: RUNS }, () => runTwiceAtMost(url, chromium));
  const ids = Object.keys(runs[0] ?? {});
  return Object.fromEntries(ids.map((id) => [id, median(runs.map((scores) => scores[id] ?? 0))]));
}

/** Now and then Chromium records no trace; Lighthouse itself then asks to be run again. */
function runTwiceAtMost(url: string, chromium: string): Record<string, number> {
  try {
    return run(url, chromium);
  } catch {
    return run(url, chromium);
  }
}

function run(url: string, chromium: string): Record<string, number> {
  const report = join(scratchFolder('lighthouse'), 'report.json');
  const args = [url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${FLAGS}`];
  execFileSync('node_modules/.bin/lighthouse', args, {
    stdio: 'inherit',
    timeout: 120_000,
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number }>;
  };
  return Object.fromEntries(
    Object.entries(categories).map(([id, { score }]) => [id, Math.round(score * 100)]),
  );
}
