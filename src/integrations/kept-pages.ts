import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { contentFolder } from '../collections/files.ts';
import { dateInVietnam } from '../domain/vietnamese/time.ts';
import { Pack } from './pack.ts';

/** What makes a page out of content. */
const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** What `pageKey` tells of page by page. */
const ARTICLES = [`stories${sep}`, `news${sep}`];

/**
 * Is told of all pages of a build by their addresses, then of each one’s HTML once it is there. In builds of one edition
 * a page with the same key has the same HTML; one without a key may have another each time.
 */
export interface PageReader {
  expect(paths: readonly string[], edition: string): void;
  read(path: string, html: Uint8Array, key: string | undefined): void;
}

/**
 * Draws a page anew only if what it is made of changed since an earlier build. That is its `cacheKey`
 * (`collections/page-key.ts`), and for all pages alike the code, the settings, the day that every page names, and all
 * content but articles. Pages without a `cacheKey` are drawn by each build. The reader is told of both.
 */
export function keptPages(reader: PageReader, folder = '.cache/pages'): AstroIntegration {
  let site = '';
  let edition: Promise<string>;
  let pack: Promise<Pack>;
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Files are read while the code is bundled.
        edition = editionOf(site);
        pack = edition.then((name) => new Pack(folder, name));
        setPrerenderer((pages) => keeping(pages, pack, { reader, edition }));
      },
      'astro:build:done': async () => (await pack).finish(),
    },
  };
}

function keeping(
  pages: AstroPrerenderer,
  opened: Promise<Pack>,
  { reader, edition }: { reader: PageReader; edition: Promise<string> },
): AstroPrerenderer {
  const keys = new Map<string, string>();
  return {
    ...pages,
    name: 'kept-pages',
    getStaticPaths: async () => {
      const found = inOrder(await pages.getStaticPaths());
      for (const { pathname, cacheKey } of found) {
        if (cacheKey !== undefined) keys.set(bare(pathname), `${bare(pathname)} ${cacheKey}`);
      }
      reader.expect(
        found.filter(({ route }) => route.type === 'page').map(({ pathname }) => address(pathname)),
        await edition,
      );
      return found;
    },
    render: async (request, options) => {
      const { pathname } = new URL(request.url);
      const key = keys.get(bare(pathname));
      const isPage = options.routeData.type === 'page';
      if (key === undefined && !isPage) return pages.render(request, options);
      const pack = await opened;
      let bytes = key === undefined ? undefined : pack.get(key);
      if (!bytes) {
        const drawn = await pages.render(request, options);
        const response = drawn instanceof Response ? drawn : drawn.response;
        if (response.status !== 200) return response;
        bytes = Buffer.from(await response.arrayBuffer());
        if (key !== undefined) pack.set(key, bytes);
      }
      if (isPage) reader.read(address(pathname), bytes, key);
      return new Response(bytes);
    },
  };
}

/** By address: a reader that takes pages in order would else wait for one that is drawn last. */
function inOrder(found: readonly PathWithRoute[]): PathWithRoute[] {
  const placed = found.map((one) => ({ one, at: address(one.pathname) }));
  placed.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return placed.map(({ one }) => one);
}

/** The same for a path as `getStaticPaths` gives it and as it is asked for. */
function bare(pathname: string): string {
  return decodeURI(pathname).replace(/^\/|\/$/g, '');
}

/** A page’s address, as the site’s links give it. */
function address(pathname: string): string {
  return `/${bare(pathname)}/`.replace('//', '/');
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
