import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { ASTRO, QUIET } from '../../functions/cli/local/programs.ts';
import { scratchFolder } from '../support/scratch.ts';
import { median } from './table.ts';

const ROUNDS = 5;
/** Pages that a build keeps for the next one: without them, every page is made. */
export const KEPT_PAGES = '.cache/pages';

/**
 * How much longer the portal builds than an Astro site with as many plain pages of as many bytes, both as whole
 * processes, in turns within one run after one of each to fill caches. Every page is made anew. Gives the median of the rounds' ratios.
 */
export function buildRatio(dist: string): number {
  const plain = makePlainSite(dist);
  const round = () => {
    const out = scratchFolder('build');
    rmSync(KEPT_PAGES, { recursive: true, force: true });
    return timeBuild(process.cwd(), out) / timeBuild(plain, join(out, 'plain'));
  };
  round();
  return median(Array.from({ length: ROUNDS }, round));
}

/** One Markdown page for each page of the portal, with the same words and no component, collection or style. */
export function makePlainSite(dist: string): string {
  const root = scratchFolder('plain');
  for (const file of globSync('**/index.html', { cwd: dist })) {
    const folder = join(root, 'src/pages', dirname(file));
    mkdirSync(folder, { recursive: true });
    const words = parse(readFileSync(join(dist, file), 'utf8')).querySelector('main')?.structuredText ?? '';
    writeFileSync(join(folder, 'index.md'), words.replace(/[<>{}]/g, '').replaceAll('\n', '\n\n'));
  }
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** Milliseconds that a build of the site at `root` takes as a whole process. */
export function timeBuild(
  root: string,
  out: string,
  { node = [], env = {} }: { node?: readonly string[]; env?: Record<string, string> } = {},
): number {
  const start = performance.now();
  execFileSync(process.execPath, [...node, resolve(ASTRO), 'build', '--outDir', out], {
    cwd: root,
    stdio: 'pipe',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 15 * 60_000,
    env: { ...process.env, ...QUIET, ...env },
  });
  return performance.now() - start;
}
