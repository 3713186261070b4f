import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Makes a file that stands in the output folder from an earlier build part of this one’s site, if it is still in that
 * state (`stateOf`). Whether it is.
 */
export type LeaveFile = (file: string, state: string | undefined) => boolean;

/**
 * Builds in the folder of an earlier site: creating and removing thousands of files takes longer than drawing the pages
 * that changed. Its files are noted before anything is written; those that nobody wrote anew and nobody left are removed
 * at the end, so this integration is the last. A build that fails leaves old files, which go with the next one. A
 * repository in the folder stays, as it does with Astro.
 */
export function oldSite(): { leave: LeaveFile; integration: AstroIntegration } {
  let out = '';
  let old = new Map<string, string>();
  const integration: AstroIntegration = {
    name: 'old-site',
    hooks: {
      // Astro would else empty the folder.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        old = new Map(filesBelow(out).map((file) => [file, stateOf(file)]));
      },
      'astro:build:done': () => {
        for (const [file, state] of old) if (stateOf(file) === state) remove(file, out);
      },
    },
  };
  const leave: LeaveFile = (file, state) =>
    state !== undefined && old.get(file) === state && old.delete(file);
  return { leave, integration };
}

function filesBelow(folder: string): string[] {
  const entries = entriesOf(folder).filter(({ name }) => name !== '.git');
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Another each time a file is written, whatever the clock says; it is compared with itself and never with a time. */
export function stateOf(file: string): string {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.ctimeNs}` : '';
}

/** Removes the file, and its folders below `out` that are empty then. */
function remove(file: string, out: string): void {
  unlinkSync(file);
  for (let folder = dirname(file); folder.length > out.length; folder = dirname(folder)) {
    if (!removeIfEmpty(folder)) return;
  }
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return false;
    throw error;
  }
}
