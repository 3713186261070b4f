import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { scratchFolder } from '../support/scratch.ts';
import { median } from './table.ts';

/**
 * A browser without a screen shows a page's first frame on a beat of one second, although it has long been drawn; by
 * the last two it shows it once it is drawn.
 */
const FLAGS = [
  '--headless',
  ...CHROMIUM_FLAGS,
  '--run-all-compositor-stages-before-draw',
  '--disable-new-content-rendering-timeout',
].join(' ');

/** As Lighthouse's own advice on variability has it: one run on a busy machine says little. */
const RUNS = 5;

/**
 * Lighthouse's four scores for a page on its emulated phone, 0–100: each the median of the runs. The page is visited
 * once before, so that whatever stands before the portal knows its answers.
 */
export async function lighthouse(url: string, chromium: string): Promise<Record<string, number>> {
  await runTwiceAtMost(url, chromium);
  const runs: Record<string, number>[] = [];
  for (let number = 0; number < RUNS; number++) runs.push(await runTwiceAtMost(url, chromium));
  const ids = Object.keys(runs[0] ?? {});
  return Object.fromEntries(ids.map((id) => [id, median(runs.map((scores) => scores[id] ?? 0))]));
}

/** Now and then Chromium records no trace; Lighthouse itself then asks to be run again. */
async function runTwiceAtMost(url: string, chromium: string): Promise<Record<string, number>> {
  return await run(url, chromium).catch(() => run(url, chromium));
}

async function run(url: string, chromium: string): Promise<Record<string, number>> {
  const report = join(scratchFolder('lighthouse'), 'report.json');
  const args = [url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${FLAGS}`];
  await promisify(execFile)('node_modules/.bin/lighthouse', args, {
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
