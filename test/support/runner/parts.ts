import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ASTRO, PLAYWRIGHT, VITEST } from '../../../functions/cli/local/programs.ts';
import { CHECKS } from '../../check/checks.ts';
import { readyChromium } from '../chromium.ts';
import { scratchFolder } from '../scratch.ts';
import { run } from './command.ts';
import { honest, notRun, type Outcome } from './outcome.ts';
import { playwrightCounts, vitestCounts } from './reports.ts';

export const PART_NAMES = ['check', 'unit', 'build', 'worker', 'site', 'e2e'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** `args` go to the part's own program; `live` shows its output as it comes. */
export interface PartOptions {
  args: string[];
  live: boolean;
}

const reports = scratchFolder('test');

/** How many checks run at once: each is a program of one thread or little more. */
const AT_ONCE = 2;

/** Types, lint, format, boundaries and what is generated; every check runs whatever the others say. */
async function check({ args, live }: PartOptions): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0, output: '' };
  const waiting = CHECKS.filter(({ name }) => args.every((word) => name.includes(word)));
  const runNext = async (): Promise<boolean> => {
    const next = waiting.shift();
    if (!next) return false;
    const { code, output } = await run(next.script, next.args);
    const line = code === 0 ? `✓ ${next.name}` : `✗ ${next.name}\n${output}`;
    if (live) console.log(line);
    if (code === 0) outcome.passed += 1;
    else outcome.failed += 1;
    outcome.output += `${line}\n`;
    return true;
  };
  const runAll = async () => {
    while (await runNext());
  };
  // The first by itself: the others need what it writes.
  await runNext();
  await Promise.all(Array.from({ length: AT_ONCE }, runAll));
  return honest(outcome, 0);
}

async function build({ live }: PartOptions): Promise<Outcome> {
  const { code, output } = await run(ASTRO, ['build'], { live, env: { PORTAL_EDITOR: 'local' } });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

const vitest = (name: 'unit' | 'worker' | 'site') => async (options: PartOptions) => {
  const report = join(reports, `${name}.json`);
  const args = ['run', '--config', `test/${name}/vitest.config.ts`, '--reporter=default', '--reporter=json'];
  const finished = await run(VITEST, [...args, `--outputFile.json=${report}`, ...options.args], options);
  return honest({ ...vitestCounts(report), output: finished.output }, finished.code);
};

async function e2e(options: PartOptions): Promise<Outcome> {
  const chromium = readyChromium();
  if ('problem' in chromium) return notRun(chromium.problem);
  const report = join(reports, 'e2e.json');
  const args = ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json', ...options.args];
  const env = { CHROME_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const finished = await run(PLAYWRIGHT, args, { env, live: options.live });
  return honest({ ...playwrightCounts(report), output: finished.output }, finished.code);
}

export const PARTS: Record<PartName, (options: PartOptions) => Promise<Outcome>> = {
  check,
  unit: vitest('unit'),
  build,
  worker: vitest('worker'),
  site: vitest('site'),
  e2e,
};

/** Parts that read dist/. */
export const needsBuild = (part: PartName) => part === 'worker' || part === 'site' || part === 'e2e';

export const isBuilt = () => existsSync('dist/index.html');
