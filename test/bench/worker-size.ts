import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleWorker } from '../../functions/cli/local/bundle.ts';
import { loadedWith } from '../support/bundle.ts';
import { scratchFolder } from '../support/scratch.ts';

/**
 * Bytes of the Worker's modules, gzipped, as wrangler uploads them: what the entry loads (`entry`), what it and one
 * part load (by the part's name), and all of them (`whole`).
 */
export async function workerSizes(): Promise<Record<string, number>> {
  const folder = scratchFolder('bundle');
  const bundle = await bundleWorker(folder);
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, basename(file))), { level: 9 }).length;
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0);
  const { entry, parts } = loadedWith(bundle);
  const withParts = Object.entries(parts).map(([name, files]) => [name, sum(new Set([...entry, ...files]))]);
  return { entry: sum(entry), ...Object.fromEntries(withParts), whole: sum(Object.keys(bundle.outputs)) };
}
