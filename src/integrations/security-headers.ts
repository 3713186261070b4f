import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { paths } from '../domain/paths.ts';
import { SECURITY_HEADERS } from '../domain/security-headers.ts';

/** Fonts, styles, scripts and the search index carry a digest in their name, so they never change under it. */
const IMMUTABLE = ['/_assets/*', `${paths.searchFiles}*`]
  .map((path) => `${path}\n  Cache-Control: public, max-age=31536000, immutable\n`)
  .join('\n');

/** Open data may be read by scripts of any site; the index of names is its build's own, so it never changes. */
const OPEN_DATA = `${paths.openData}*
  Access-Control-Allow-Origin: *
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin
${paths.nameIndex(':digest')}*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Writes `dist/_headers`, which the static files' host sends with every file. */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}\n`);
        await writeFile(new URL('_headers', dir), `/*\n${lines.join('')}\n${IMMUTABLE}${OPEN_DATA}`);
      },
    },
  };
}
