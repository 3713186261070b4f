import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oldSite } from '../../../src/integrations/old-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-old-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What lies in the output folder once a build has begun, and beside it once it is done. */
async function build(out: string) {
  const { hooks } = oldSite(join(folder, 'cache'));
  await hooks['astro:config:done']?.({ config: { outDir: pathToFileURL(`${out}/`) } } as never);
  await hooks['astro:build:start']?.({} as never);
  const begun = readdirSync(folder).includes('dist') ? readdirSync(out) : null;
  await hooks['astro:build:done']?.({} as never);
  return { begun, aside: readdirSync(folder).includes('cache') ? readdirSync(join(folder, 'cache')) : [] };
}

it('empties the folder of an earlier build at once, and leaves nothing of it aside', async () => {
  const out = join(folder, 'dist');
  mkdirSync(join(out, 'tin-tuc'), { recursive: true });
  writeFileSync(join(out, 'tin-tuc/index.html'), 'cũ');
  writeFileSync(join(out, '_headers'), 'cũ');
  expect(await build(out)).toEqual({ begun: [], aside: [] });
});

it('throws away what a build that was stopped left aside, and nothing else', async () => {
  mkdirSync(join(folder, 'cache/site-before-abc/tri-an'), { recursive: true });
  mkdirSync(join(folder, 'cache/pages'));
  expect(await build(join(folder, 'dist'))).toEqual({ begun: null, aside: ['pages'] });
});

it('has nothing to do for a first build', async () => {
  expect(await build(join(folder, 'dist'))).toEqual({ begun: null, aside: [] });
});
