import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));

/** Builds `src/offline` into `/sw.js`. Its version follows the offline page, which names every file of the shell. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const shell = await readFile(new URL('ngoai-tuyen/index.html', dir));
        const version = createHash('sha256').update(shell).digest('hex').slice(0, 12);
        await build({
          entryPoints: [ENTRY],
          outfile: fileURLToPath(new URL('sw.js', dir)),
          bundle: true,
          minify: true,
          format: 'iife',
          target: 'es2022',
          define: { SHELL_VERSION: JSON.stringify(version) },
        });
      },
    },
  };
}
