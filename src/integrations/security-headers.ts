import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { paths } from '../domain/paths.ts';
import { SECURITY_HEADERS } from '../domain/security-headers.ts';

/** Fonts, styles, scripts and the search index carry a digest in their name, so they never change under it. */
const IMMUTABLE = ['/_assets/*', `${paths.searchFiles}*`]
  .map((path) => `${path}\n  Cache-Control: public, max-age=31536000, immutable\n`)
  .join('\n');

/** Writes `dist/_headers`, which the static files' host sends with every file. */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}\n`);
        await writeFile(new URL('_headers', dir), `/*\n${lines.join('')}\n${IMMUTABLE}`);
      },
    },
  };
}
