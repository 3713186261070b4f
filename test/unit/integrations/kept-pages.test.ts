import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptPages } from '../../../src/integrations/kept-pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-kept-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** What a build of these pages draws, and what it writes; a page without a key has none. */
async function build(keys: Record<string, string | undefined>, site = 'https://a.vn') {
  const drawn: string[] = [];
  const pages: AstroPrerenderer = {
    name: 'pages',
    getStaticPaths: async () =>
      Object.entries(keys).map(([pathname, cacheKey]) => ({ pathname, cacheKey }) as PathWithRoute),
    render: async ({ url }) => {
      const { pathname } = new URL(url);
      drawn.push(pathname);
      return new Response(`${pathname} ${keys[pathname]}`);
    },
  };
  const { hooks } = keptPages(folder);
  let chosen = pages;
  await hooks['astro:config:done']?.({ config: { site } } as never);
  await hooks['astro:build:start']?.({
    setPrerenderer: (made: (pages: AstroPrerenderer) => AstroPrerenderer) => {
      chosen = made(pages);
    },
  } as never);
  const written: string[] = [];
  for (const { pathname } of await chosen.getStaticPaths()) {
    const answer = await chosen.render(new Request(new URL(pathname, site)), {} as never);
    written.push(await (answer as Response).text());
  }
  await hooks['astro:build:done']?.({} as never);
  return { drawn, written };
}

describe('pages of a build before', () => {
  it('are drawn anew only where their key changed', async () => {
    await build({ '/mot/': 'x', '/hai/': 'y' });
    const { drawn, written } = await build({ '/mot/': 'x', '/hai/': 'z', '/ba/': 'x' });
    expect(drawn).toEqual(['/hai/', '/ba/']);
    expect(written).toEqual(['/mot/ x', '/hai/ z', '/ba/ x']);
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
