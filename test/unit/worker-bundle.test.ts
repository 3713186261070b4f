import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleWorker } from '../../functions/cli/local/bundle.ts';
import { loadedWith } from '../support/bundle.ts';
import { scratchFolder } from '../support/scratch.ts';

const folder = scratchFolder('worker');
const bundle = await bundleWorker(folder);
const { entry, parts } = loadedWith(bundle);
const sourcesOf = (files: Iterable<string>) =>
  [...files].flatMap((file) => Object.keys(bundle.outputs[file]?.inputs ?? {}));

it('has a module for each part, and no other that is loaded when asked for', () => {
  const files = readdirSync('functions/parts').map((file) => basename(file, '.ts'));
  expect(Object.keys(parts).sort()).toEqual(files.sort());
});

it.each([
  ['functions/services/review', 'staff'],
  ['functions/routes/staff', 'staff'],
  ['node_modules/jose', 'staff'],
  ['functions/services/nomination/submit.ts', 'nominations'],
  ['functions/routes/public/register-forms.ts', 'registers'],
  ['functions/cron', 'jobs'],
])('keeps %s out of what every request loads: it comes with %s', (source, part) => {
  const isThere = (files: Iterable<string>) => sourcesOf(files).some((file) => file.startsWith(source));
  expect(isThere(entry)).toBe(false);
  expect(isThere(parts[part] ?? [])).toBe(true);
});

it('has nothing of what only draws up the description of the API', () => {
  expect(sourcesOf(Object.keys(bundle.outputs)).filter((file) => file.includes('to-json-schema'))).toEqual(
    [],
  );
});

it('leaves no module of an earlier bundle behind, and what is the same untouched', async () => {
  const entryFile = join(folder, 'index.js');
  const [before, written] = [readdirSync(folder).sort(), statSync(entryFile, { bigint: true }).mtimeNs];
  writeFileSync(join(folder, 'staff-OLD.js'), '');
  await bundleWorker(folder);
  expect(readdirSync(folder).sort()).toEqual(before);
  expect(statSync(entryFile, { bigint: true }).mtimeNs).toBe(written);
});
