import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

const ASIDE = 'site-before-';

/**
 * Puts what an earlier build left in the output folder aside, and throws it away in a thread of its own while this one
 * is under way: Astro would empty the folder first, which takes seconds for thousands of pages. The folder itself stays,
 * for whoever watches it. What a build that was stopped left aside goes with the next one's.
 */
export function oldSite(folder = '.cache'): AstroIntegration {
  let out = '';
  let thrown: Promise<unknown> | undefined;
  return {
    name: 'old-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        const before = globSync(`${ASIDE}*`, { cwd: folder }).map((name) => join(folder, name));
        const aside = putAside(out, folder);
        thrown = throwAway(aside === null ? before : [...before, aside]);
      },
      'astro:build:done': async () => {
        await thrown;
      },
    },
  };
}

/** Where it lies now; `null` where there was nothing, or where it can’t be moved to: then it stays for Astro to empty. */
function putAside(out: string, folder: string): string | null {
  const names = readNames(out);
  if (names.length === 0) return null;
  mkdirSync(folder, { recursive: true });
  const aside = mkdtempSync(join(folder, ASIDE));
  try {
    for (const name of names) renameSync(join(out, name), join(aside, name));
    return aside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    rmSync(aside, { recursive: true });
    return null;
  }
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function throwAway(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) return;
  const thread = new Worker(new URL('./remove-folders.ts', import.meta.url), { workerData: folders });
  await once(thread, 'exit');
}
