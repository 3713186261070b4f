import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { honest, notRun, type Outcome } from '../support/runner/outcome.ts';
import { playwrightCounts } from '../support/runner/reports.ts';
import { summary } from '../support/runner/summary.ts';
import { scratchFolder } from '../support/scratch.ts';

const clean: Outcome = { passed: 3, failed: 0, skipped: 0, output: '' };

describe('a part that found nothing wrong is believed only if it ran', () => {
  test.each([
    ['passes', clean, 0, 0],
    ['has failed cases', { ...clean, failed: 2 }, 1, 2],
    ['broke with every case passing', clean, 1, 1],
    ['ran no case', { ...clean, passed: 0 }, 0, 1],
    ['broke before any case', { ...clean, passed: 0 }, 1, 1],
    ['skipped all its cases', { ...clean, passed: 0, skipped: 3 }, 0, 1],
  ] as const)('%s', (_, outcome, exitCode, failed) => {
    expect(honest(outcome, exitCode).failed).toBe(failed);
  });
});

test('a journey that passed at its second try has passed, and is named', () => {
  const file = join(scratchFolder('report'), 'e2e.json');
  const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] });
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [
      {
        specs: [spec('passes', 'expected')],
        suites: [{ specs: [spec('wavers', 'flaky'), spec('fails', 'unexpected')] }],
      },
    ],
  };
  writeFileSync(file, JSON.stringify(report));
  expect(playwrightCounts(file)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    note: '1 passed only at the second try:\n  a.spec.ts › wavers',
  });
});

test('the summary ends with the sum of all parts', () => {
  const lines = summary([
    { part: 'unit', seconds: 1.25, ...clean },
    { part: 'e2e', seconds: 30, ...notRun('No Chromium.') },
  ]).split('\n');
  expect(lines.slice(1)).toEqual([
    'part    result    seconds   passed   failed  skipped',
    'unit    ok            1.3        3        0        0',
    'e2e     FAILED       30.0        0        1        0',
    '',
    '3 passed, 1 failed',
  ]);
});

test('a scratch folder goes, with all in it, when its program ends', () => {
  const program = `
    const { scratchFolder } = await import('./test/support/scratch.ts');
    const { existsSync, writeFileSync } = await import('node:fs');
    const folder = scratchFolder('try');
    writeFileSync(folder + '/file', 'x');
    console.log(folder, existsSync(folder));
    process.exit(3);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  const [folder = '', there] = stdout.trim().split(' ');
  expect([status, there]).toEqual([3, 'true']);
  expect(existsSync(folder)).toBe(false);
});
