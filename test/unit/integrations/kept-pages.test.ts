import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptPages, type PageReader } from '../../../src/integrations/kept-pages.ts';
import { type LeaveFile, stateOf } from '../../../src/integrations/old-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-kept-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** Where builds put a page that they draw, and one that they kept. */
const fileOf = (pathname: string) =>
  join(folder, 'dist', pathname, pathname.endsWith('/') ? 'index.html' : '');

/** What a build of these pages draws, leaves of the one before and tells its reader; a page without a key has none. */
async function build(keys: Record<string, string | undefined>, site = 'https://a.vn') {
  const drawn: string[] = [];
  const left: string[] = [];
  const read: string[] = [];
  const decoder = new TextDecoder();
  const reader: PageReader = {
    expect: (paths) => read.push(`all: ${paths.join()}`),
    read: (path, html) =>
      read.push(`${path} = ${typeof html === 'string' ? readFileSync(html, 'utf8') : decoder.decode(html)}`),
  };
  const leave: LeaveFile = (file, state) => {
    if (state === undefined || stateOf(file) !== state) return false;
    left.push(`/${relative(join(folder, 'dist'), file)}`);
    return true;
  };
  const pages: AstroPrerenderer = {
    name: 'pages',
    getStaticPaths: async () =>
      Object.entries(keys).map(
        ([pathname, cacheKey]) => ({ pathname, cacheKey, route: routeOf(pathname) }) as PathWithRoute,
      ),
    render: async ({ url }) => {
      const { pathname } = new URL(url);
      drawn.push(pathname);
      return new Response(`${pathname} ${keys[pathname]}`);
    },
  };
  const { hooks } = keptPages([reader], leave, join(folder, 'kept'));
  let chosen = pages;
  const outDir = pathToFileURL(join(folder, 'dist/'));
  await hooks['astro:config:done']?.({ config: { site, outDir } } as never);
  await hooks['astro:build:start']?.({
    setPrerenderer: (made: (pages: AstroPrerenderer) => AstroPrerenderer) => {
      chosen = made(pages);
    },
  } as never);
  for (const { pathname } of await chosen.getStaticPaths()) {
    const answer = await chosen.render(new Request(new URL(pathname, site)), {
      routeData: routeOf(pathname) as RouteData,
    });
    mkdirSync(dirname(fileOf(pathname)), { recursive: true });
    writeFileSync(fileOf(pathname), await (answer as Response).text());
  }
  await hooks['astro:build:done']?.({} as never);
  const written = Object.keys(keys).map((pathname) => readFileSync(fileOf(pathname), 'utf8'));
  return { drawn, left, written, read };
}

const routeOf = (pathname: string) => ({ type: pathname.endsWith('/') ? 'page' : 'endpoint' }) as const;

describe('pages of a build before', () => {
  it('are drawn anew only where their key changed', async () => {
    await build({ '/mot/': 'x', '/hai/': 'y' });
    const { drawn, left, written } = await build({ '/mot/': 'x', '/hai/': 'z', '/ba/': 'x' });
    expect(drawn).toEqual(['/ba/', '/hai/']);
    expect(left).toEqual(['/mot/index.html']);
    expect(written).toEqual(['/mot/ x', '/hai/ z', '/ba/ x']);
  });

  it('are written where they do not lie as they were left', async () => {
    const keys = { '/mot/': 'x', '/hai/': 'x', '/tep.json': 'x' };
    await build(keys);
    writeFileSync(fileOf('/mot/'), 'sửa tay, dài hơn');
    rmSync(fileOf('/tep.json'));
    const { drawn, left, written } = await build(keys);
    expect([drawn, left]).toEqual([[], ['/hai/index.html']]);
    expect(written).toEqual(['/mot/ x', '/hai/ x', '/tep.json x']);
  });

  it('are told to readers as those drawn anew are, files that are no page to nobody', async () => {
    const keys = { '/': undefined, '/mot/': 'x', '/tep.json': 'x' };
    const first = await build(keys);
    const second = await build(keys);
    // Those that may be kept come first.
    expect(first.read).toEqual(['all: /mot/,/', '/mot/ = /mot/ x', '/ = / undefined']);
    expect(second.read).toEqual(first.read);
    expect(second.drawn).toEqual(['/']);
  });

  it('are drawn each time where they have no key', async () => {
    await build({ '/a/': undefined });
    expect((await build({ '/a/': undefined })).drawn).toEqual(['/a/']);
  });

  it('are all drawn anew where the site’s address, a setting or the day changes', async () => {
    await build({ '/a/': 'x' });
    expect((await build({ '/a/': 'x' })).drawn).toEqual([]);
    expect((await build({ '/a/': 'x' }, 'https://b.vn')).drawn).toEqual(['/a/']);
    vi.stubEnv('PORTAL_DRAFTS', 'on');
    expect((await build({ '/a/': 'x' })).drawn).toEqual(['/a/']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 });
    expect((await build({ '/a/': 'x' })).drawn).toEqual(['/a/']);
  });
});
