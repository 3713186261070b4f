import { existsSync, globSync, readFileSync } from 'node:fs';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { weighScript } from '../bench/page-weight.ts';

/** Programs of their own, on no list: test/site/editor-page.test.ts, test/site/console-page.test.ts. */
const PROGRAMS = ['bien-tap', 'quan-tri'];
const FILES = globSync('**/*.html', { cwd: 'dist' })
  .filter((file) => !PROGRAMS.some((program) => file.startsWith(program)))
  .sort();
const ORIGIN = new URL(
  /<loc>([^<]+)<\/loc>/.exec(readFileSync('dist/sitemap.xml', 'utf8'))?.[1] ?? 'http://localhost',
).origin;

const pages = new Map(FILES.map((file) => [file, parse(readFileSync(`dist/${file}`, 'utf8'))]));

/** `ke-hoach/son-la/index.html` is `/ke-hoach/son-la/`, `404.html` is `/404/`. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/')}`;
}

/** Files that stand in no build: the Worker makes them when they are asked for. */
const MADE_BY_WORKER: string[] = [
  paths.commendationFeed,
  paths.dataFile('dang-ky-cam-ket', 'csv'),
  paths.dataFile('dang-ky-cam-ket', 'json'),
];

/** Whether a file is there: the build's, or what the Worker makes in its place. */
function isServed(path: string): boolean {
  return MADE_BY_WORKER.includes(path) || existsSync(`dist${path}`);
}

/** Bytes of script, gzip: what `budgets.json` grants the page, 2 KB where it says nothing. */
function scriptBudget(address: string): number {
  const pages: Record<string, { scriptKB: number }> = budgets.pages;
  return (pages[address]?.scriptKB ?? 2) * 1024;
}

function meta(page: HTMLElement, name: string): string {
  const selector = name.startsWith('og:') ? `meta[property="${name}"]` : `meta[name="${name}"]`;
  return page.querySelector(selector)?.getAttribute('content') ?? '';
}

const isUnlisted = (page: HTMLElement) => meta(page, 'robots') === 'noindex';

describe.each(FILES)('%s', (file) => {
  const page = pages.get(file) as HTMLElement;
  const links = page.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');

  it('says what it is, in Vietnamese', () => {
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('vi');
    expect(page.querySelector('title')?.textContent).toContain('Đồng Lòng');
    expect(meta(page, 'description').length).toBeGreaterThan(20);
    expect(meta(page, 'og:title').length).toBeGreaterThan(3);
    expect(meta(page, 'og:description')).toBe(meta(page, 'description'));
    expect(existsSync(`dist${new URL(meta(page, 'og:image')).pathname}`)).toBe(true);
  });

  it('has its own address as the canonical one', () => {
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(isUnlisted(page) ? undefined : `${ORIGIN}${addressOf(file)}`);
  });

  it('has one main heading, and none that skips a level', () => {
    const levels = page.querySelectorAll('h1, h2, h3, h4, h5, h6').map((one) => Number(one.tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  });

  it('has room for one list of what to mend', () => {
    expect(page.querySelectorAll(`[${LIVE.summary}]`).length).toBeLessThanOrEqual(1);
  });

  it('names every anchor once', () => {
    const ids = page.querySelectorAll('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('carries nothing that the security policy blocks, and little script', () => {
    expect(page.querySelectorAll('style, [style], iframe, object').map(String)).toEqual([]);
    expect(page.toString()).not.toMatch(/<[^>]+\son[a-z]+=/);
    const scripts = page
      .querySelectorAll('script')
      .filter((one) => one.getAttribute('type') !== 'application/ld+json');
    expect(scripts.filter((script) => script.textContent.trim() !== '')).toEqual([]);
    expect(scripts.map((script) => script.getAttribute('type'))).toEqual(scripts.map(() => 'module'));
    expect(weighScript('dist', page)).toBeLessThanOrEqual(scriptBudget(addressOf(file)));
  });

  it('has structured data that reads as JSON, with the way to the page', () => {
    const data = page
      .querySelectorAll('script[type="application/ld+json"]')
      .map(
        (script) =>
          JSON.parse(script.textContent) as { '@type': string; itemListElement?: { item: string }[] },
      );
    const way = data.find((one) => one['@type'] === 'BreadcrumbList');
    expect(way !== undefined).toBe(page.querySelector('.crumbs') !== null);
    if (way) expect(way.itemListElement?.at(-1)?.item).toBe(`${ORIGIN}${addressOf(file)}`);
  });

  it('links only to pages and anchors that exist', () => {
    const inner = links
      .filter((href) => /^[/#]/.test(href))
      .map((href) => new URL(href, `${ORIGIN}${addressOf(file)}`));
    const broken = inner.filter(({ pathname, hash }) => {
      if (/\.\w+$/.test(pathname)) return !isServed(pathname);
      const target = pages.get(FILES.find((one) => addressOf(one) === pathname) ?? '');
      return !target || (hash !== '' && !target.getElementById(decodeURIComponent(hash.slice(1))));
    });
    expect([...new Set(broken.map(String))]).toEqual([]);
  });

  it('loads only files that exist', () => {
    const loaded = page
      .querySelectorAll('link[href], script[src], img[src]')
      .filter((one) => one.getAttribute('rel') !== 'canonical')
      .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
    expect(loaded.filter((path) => !isServed(path))).toEqual([]);
  });
});

it('gives every page a title of its own', () => {
  const titles = [...pages.values()].map((page) => page.querySelector('title')?.textContent);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it('lists every page but the unlisted ones in the site map for machines', () => {
  const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => url,
  );
  const wanted = FILES.filter((file) => !isUnlisted(pages.get(file) as HTMLElement));
  expect(listed.sort()).toEqual(wanted.map((file) => `${ORIGIN}${addressOf(file)}`).sort());
});
