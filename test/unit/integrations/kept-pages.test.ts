import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptPages, type PageReader } from '../../../src/integrations/kept-pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-kept-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** What a build of these pages draws, writes and tells its reader; a page without a key has none. */
async function build(keys: Record<string, string | undefined>, site = 'https://a.vn') {
  const drawn: string[] = [];
  const read: string[] = [];
  const decoder = new TextDecoder();
  const reader: PageReader = {
    expect: (paths) => read.push(`all: ${paths.join()}`),
    read: (path, html) => read.push(`${path} = ${decoder.decode(html)}`),
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
  const { hooks } = keptPages(reader, folder);
  let chosen = pages;
  await hooks['astro:config:done']?.({ config: { site } } as never);
  await hooks['astro:build:start']?.({
    setPrerenderer: (made: (pages: AstroPrerenderer) => AstroPrerenderer) => {
      chosen = made(pages);
    },
  } as never);
  const written: string[] = [];
  for (const { pathname } of await chosen.getStaticPaths()) {
    const answer = await chosen.render(new Request(new URL(pathname, site)), {
      routeData: routeOf(pathname) as RouteData,
    });
    written.push(await (answer as Response).text());
  }
  await hooks['astro:build:done']?.({} as never);
  return { drawn, written, read };
}

const routeOf = (pathname: string) => ({ type: pathname.endsWith('/') ? 'page' : 'endpoint' }) as const;

describe('pages of a build before', () => {
  it('are drawn anew only where their key changed', async () => {
    await build({ '/mot/': 'x', '/hai/': 'y' });
    const { drawn, written } = await build({ '/mot/': 'x', '/hai/': 'z', '/ba/': 'x' });
    expect(drawn).toEqual(['/ba/', '/hai/']);
    expect(written).toEqual(['/ba/ x', '/hai/ z', '/mot/ x']);
  });

  it('are told to the reader as those drawn anew are, files that are no page to nobody', async () => {
    const keys = { '/mot/': 'x', '/': undefined, '/tep.json': 'x' };
    const first = await build(keys);
    const second = await build(keys);
    expect(first.read).toEqual(['all: /,/mot/', '/ = / undefined', '/mot/ = /mot/ x']);
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
