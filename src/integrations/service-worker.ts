import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

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
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { SHELL_VERSION: JSON.stringify(version) },
          build: {
            outDir: fileURLToPath(dir),
            emptyOutDir: false,
            lib: { entry: ENTRY, formats: ['iife'], name: 'serviceWorker', fileName: () => 'sw.js' },
          },
        });
      },
    },
  };
}
