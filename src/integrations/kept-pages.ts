import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { contentFolder } from '../collections/files.ts';
import { dateInVietnam } from '../domain/vietnamese/time.ts';
import { type LeaveFile, stateOf } from './old-site.ts';
import { Pack } from './pack.ts';

/** What makes a page out of content. */
const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** What `pageKey` tells of page by page. */
const ARTICLES = [`stories${sep}`, `news${sep}`];

/**
 * Is told of all pages of a build by their addresses, then in that order of each one’s HTML once it is there: the bytes,
 * or the file that they lie in. In builds of one edition a page with the same key has the same HTML; one without a key
 * may have another each time.
 */
export interface PageReader {
  expect(paths: readonly string[], edition: string): void;
  read?(path: string, html: Uint8Array | string, key: string | undefined): void;
}

/**
 * Draws a page anew only if what it is made of changed since an earlier build. That is its `cacheKey`
 * (`collections/page-key.ts`), and for all pages alike the code, the settings, the day that every page names, and all
 * content but articles. Pages without a `cacheKey` are drawn by each build. Readers are told of both; `leave` is asked
 * for files that still lie in the output folder.
 */
export function keptPages(
  readers: readonly PageReader[],
  leave: LeaveFile,
  folder = '.cache/pages',
): AstroIntegration {
  let site = '';
  let out = '';
  let pack: Promise<Pack>;
  const keyed = new Map<string, Keyed>();
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Files are read while the code is bundled.
        const edition = editionOf(site);
        pack = edition.then((name) => new Pack(folder, name));
        setPrerenderer((pages) => ({
          ...pages,
          name: 'kept-pages',
          getStaticPaths: async () => {
            const found = inOrder(await pages.getStaticPaths());
            for (const path of found) {
              if (path.cacheKey !== undefined) keyed.set(bare(path.pathname), keyedPath(path, out));
            }
            const shown = found
              .filter(({ route }) => route.type === 'page')
              .map(({ pathname }) => address(pathname));
            for (const reader of readers) reader.expect(shown, await edition);
            return drawnOf(found, await pack);
          },
          render: async (request, options) => draw(pages, request, options, await pack),
        }));
      },
      'astro:build:done': async () => {
        const made = await pack;
        for (const { key, file } of keyed.values()) made.note(key, stateOf(file));
        made.finish();
      },
    },
  };

  /** Those that this build has to draw. Astro is not told of the others: to hand a page on takes it longer than to write it. */
  function drawnOf(found: readonly PathWithRoute[], before: Pack): PathWithRoute[] {
    return found.filter(({ pathname, route }) => {
      const path = keyed.get(bare(pathname));
      const kept = path && before.find(path.key);
      if (!kept) return true;
      if (!leave(path.file, kept.noted)) write(path.file, kept.read());
      if (route.type === 'page') tell(pathname, path.file, path.key);
      return false;
    });
  }

  function tell(pathname: string, html: Uint8Array | string, key: string | undefined): void {
    for (const reader of readers) reader.read?.(address(pathname), html, key);
  }

  async function draw(
    pages: AstroPrerenderer,
    request: Request,
    options: Parameters<AstroPrerenderer['render']>[1],
    made: Pack,
  ): Promise<Response> {
    const { pathname } = new URL(request.url);
    const key = keyed.get(bare(pathname))?.key;
    const isPage = options.routeData.type === 'page';
    const drawn = await pages.render(request, options);
    const response = drawn instanceof Response ? drawn : drawn.response;
    if ((key === undefined && !isPage) || response.status !== 200) return response;
    const bytes = Buffer.from(await response.arrayBuffer());
    if (key !== undefined) made.set(key, bytes);
    if (isPage) tell(pathname, bytes, key);
    return new Response(bytes);
  }
}

/** A page that may be kept: under which key, and the file that it is built into. */
interface Keyed {
  key: string;
  file: string;
}

function keyedPath({ pathname, route, cacheKey }: PathWithRoute, out: string): Keyed {
  const path = bare(pathname);
  return { key: `${path} ${cacheKey}`, file: join(out, path, route.type === 'page' ? 'index.html' : '') };
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Those that may be kept first, and by address: a reader that takes pages in order waits for none that is drawn late. */
function inOrder(found: readonly PathWithRoute[]): PathWithRoute[] {
  const placed = found.map((one) => ({ one, at: `${one.cacheKey === undefined} ${address(one.pathname)}` }));
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
  const content = filesIn(contentFolder(), (path) => !ARTICLES.some((folder) => path.startsWith(folder)));
  const code = CODE.map((root) => filesIn(root));
  for (const { path, bytes } of (await Promise.all([...code, content])).flat())
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** The files of a folder that are wanted, or the one file itself, in an order that is always the same. */
async function filesIn(
  root: string,
  isWanted = (_path: string) => true,
): Promise<{ path: string; bytes: Buffer }[]> {
  const names = root.endsWith('.json') || root.endsWith('.mjs') ? [''] : (await filesBelow(root)).sort();
  const wanted = names.filter(isWanted);
  return Promise.all(wanted.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}
