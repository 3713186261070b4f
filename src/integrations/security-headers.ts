import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { paths } from '../domain/paths.ts';
import {
  editorHeaders,
  OPEN_DATA_HEADERS,
  PRIVATE_PAGES,
  SECURITY_HEADERS,
} from '../domain/security-headers.ts';
import { type EditorSettings, editorSettings } from '../editor/settings.ts';

/** Fonts, styles, scripts and the search index carry a digest in their name, so they never change under it. */
const IMMUTABLE = ['/_assets/*', `${paths.searchFiles}*`]
  .map((path) => `${path}\n  Cache-Control: public, max-age=31536000, immutable\n`)
  .join('\n');

/** The index of names is its build's own, so it never changes. */
const OPEN_DATA = `${block(`${paths.openData}*`, OPEN_DATA_HEADERS, true)}${paths.nameIndex(':digest')}*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Writes `dist/_headers`, which the static files' host sends with every file. */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const settings = editorSettings();
        const editor = settings ? `${block(paths.editor, editorHeaders(hostsOf(settings)), true)}\n` : '';
        const everywhere = block('/*', SECURITY_HEADERS);
        const own = PRIVATE_PAGES.map(({ under, headers }) => `${block(`${under}*`, headers, true)}\n`).join(
          '',
        );
        await writeFile(new URL('_headers', dir), `${everywhere}\n${own}${editor}${IMMUTABLE}${OPEN_DATA}`);
      },
    },
  };
}

/** Two policies on one page would both hold, so one that replaces another first takes it away (`! Name`). */
function block(path: string, headers: Readonly<Record<string, string>>, replace = false): string {
  const lines = Object.entries(headers).map(([name, value]) => {
    const away = replace && name in SECURITY_HEADERS ? `  ! ${name}\n` : '';
    return `${away}  ${name}: ${value}\n`;
  });
  return `${path}\n${lines.join('')}`;
}

const HOSTS = {
  github: ['https://api.github.com', 'https://www.githubstatus.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
};

/** Where the editor's page sends what it saves. */
function hostsOf({ backend, repo, apiRoot }: EditorSettings): string[] {
  if (repo === '') return [];
  return apiRoot === '' ? HOSTS[backend] : [new URL(apiRoot).origin];
}
