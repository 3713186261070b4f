import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbidden, legal } from '../support/boundary-cases.ts';

/** Biome runs once over a throw-away copy of the house, so that no bad file ever lies in the real one. */
const house = mkdtempSync(join(tmpdir(), 'dong-long-doors-'));
const RULES = ['noRestrictedImports', 'noRestrictedTypes', 'noRestrictedGlobals', 'noJsRestrictedProperties'];
let messages: Map<string, string[]>;

interface Report {
  diagnostics: { category: string; message: string; location: { path: string } }[];
}

function lint(): Report {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: house, stdio: 'pipe', encoding: 'utf8' }));
  } catch (error) {
    // Biome ends with 1 when it finds something, which is what these files are for.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

/** A case's own file: several cases live in one folder. */
const place = (index: number, file: string) => file.replace('*', `case${index}`);

beforeAll(() => {
  for (const config of ['biome.jsonc', 'biome.doors.jsonc', '.gitignore']) {
    copyFileSync(config, join(house, config));
  }
  for (const [index, { file, code }] of [...forbidden, ...legal].entries()) {
    const path = join(house, place(index, file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.astro') ? `---\n${code}\n---\n<p>a</p>\n` : `${code}\n`);
  }
  messages = new Map();
  for (const { category, message, location } of lint().diagnostics) {
    if (!RULES.includes(category.split('/').at(-1) ?? '')) continue;
    messages.set(location.path, [...(messages.get(location.path) ?? []), message]);
  }
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('a shut door fails the check', () => {
  test.each(forbidden.map((entry, index) => ({ ...entry, index })))(
    '$file: $code',
    ({ index, file, says }) => {
      expect(messages.get(place(index, file))).toEqual([expect.stringContaining(says)]);
    },
  );
});

describe('an open door stays open', () => {
  test.each(legal.map((entry, index) => ({ ...entry, index: index + forbidden.length })))(
    '$file: $code',
    ({ index, file }) => {
      expect(messages.get(place(index, file))).toBeUndefined();
    },
  );
});
