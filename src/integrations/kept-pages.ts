import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { contentFolder } from '../collections/files.ts';
import { dateInVietnam } from '../domain/vietnamese/time.ts';
import { Pack } from './pack.ts';

/** What makes a page out of content. */
const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** What `pageKey` tells of page by page. */
const ARTICLES = [`stories${sep}`, `news${sep}`];

/**
 * Draws a page anew only if what it is made of changed since an earlier build. That is its `cacheKey`
 * (`collections/page-key.ts`), and for all pages alike the code, the settings, the day that every page names, and all
 * content but articles. Pages without a `cacheKey` are drawn by each build.
 */
export function keptPages(folder = '.cache/pages'): AstroIntegration {
  let site = '';
  let pack: Promise<Pack>;
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Files are read while the code is bundled.
        pack = editionOf(site).then((edition) => new Pack(folder, edition));
        setPrerenderer((pages) => keeping(pages, pack));
      },
      'astro:build:done': async () => (await pack).finish(),
    },
  };
}

function keeping(pages: AstroPrerenderer, opened: Promise<Pack>): AstroPrerenderer {
  const keys = new Map<string, string>();
  return {
    ...pages,
    name: 'kept-pages',
    getStaticPaths: async () => {
      const found = await pages.getStaticPaths();
      for (const { pathname, cacheKey } of found) {
        if (cacheKey !== undefined) keys.set(bare(pathname), `${bare(pathname)} ${cacheKey}`);
      }
      return found;
    },
    render: async (request, options) => {
      const key = keys.get(bare(new URL(request.url).pathname));
      if (key === undefined) return pages.render(request, options);
      const pack = await opened;
      const kept = pack.get(key);
      if (kept) return new Response(kept);
      const drawn = await pages.render(request, options);
      const response = drawn instanceof Response ? drawn : drawn.response;
      if (response.status !== 200) return response;
      const bytes = Buffer.from(await response.arrayBuffer());
      pack.set(key, bytes);
      return new Response(bytes);
    },
  };
}

/** The same for a path as `getStaticPaths` gives it and as it is asked for. */
function bare(pathname: string): string {
  return decodeURI(pathname).replace(/^\/|\/$/g, '');
}

/** A digest of all that every page is made of. */
async function editionOf(site: string): Promise<string> {
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('PORTAL_'));
  const day = dateInVietnam(Date.now());
  const hash = createHash('sha256').update(JSON.stringify([settings.sort(), site, day, process.version]));
  const content = await filesIn(contentFolder());
  const code = await Promise.all(CODE.map(filesIn));
  for (const { path, bytes } of [...code.flat(), ...content]) {
    if (!ARTICLES.some((folder) => path.startsWith(folder)))
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The files of a folder, or the one file itself, in an order that is always the same. */
async function filesIn(root: string): Promise<{ path: string; bytes: Buffer }[]> {
  const names = root.endsWith('.json') || root.endsWith('.mjs') ? [''] : (await filesBelow(root)).sort();
  return Promise.all(names.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}
