import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Where wrangler finds the Worker (`main` in wrangler.toml). */
const BUNDLE_FOLDER = join('.cache', 'worker');

/**
 * Bundles the Worker into modules: the entry, one for each part of `functions/parts` that is loaded when asked for, and
 * what they share. Wrangler's own bundling makes one module of everything (docs/decisions/0040).
 * @returns what is in which module, by esbuild's own account
 */
export async function bundleWorker(folder = BUNDLE_FOLDER): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['functions/index.ts'],
    outdir: folder,
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
  });
  mkdirSync(folder, { recursive: true });
  const before = new Set(readdirSync(folder));
  for (const { path, contents } of outputFiles) {
    // Another portal may be running from this folder: what it has open stays as it is.
    if (!before.has(basename(path)) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
  }
  const current = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const old of before) if (!current.has(old)) rmSync(join(folder, old));
  return metafile;
}
