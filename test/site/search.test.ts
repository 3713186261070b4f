import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import type { TextShard } from '#domain/search/index-format.ts';
import { unpackNumbers } from '#domain/search/numbers.ts';
import queries from '../bench/search-queries.json' with { type: 'json' };
import { type BuiltSite, builtSite, wordsOf } from '../support/built-site.ts';
import { builtIndex, firstResults } from '../support/search-index.ts';
import { searchQuality } from '../support/search-quality.ts';
import { siteWithoutSamples } from '../support/shared-sites.ts';

const site = builtSite();
const index = builtIndex();

function textsOf(folder: string): TextShard[] {
  const files = readdirSync(`${folder}${paths.searchFiles}`);
  return files
    .map((file) => JSON.parse(readFileSync(`${folder}${paths.searchFiles}${file}`, 'utf8')) as TextShard)
    .filter((shard) => 'passages' in shard && Array.isArray(shard.passages));
}

/** What search must lead to, page by page or kind by kind: a page of a new kind must be added here or left out there. */
const OWN_PAGES = [
  ...[paths.whoReceives, paths.lawTimeline, paths.connectivity, paths.healthMessages, paths.about],
  ...[
    paths.forms,
    paths.form('[^/]+'),
    paths.contact,
    paths.openData,
    paths.nominate,
    paths.lookUp,
    paths.receiptCheck,
    paths.commendations,
    paths.feedback,
    paths.feedbackFollow,
    paths.answers,
    paths.commendationFollow,
    paths.accessibility,
    paths.commitment('[^/]+', '[^/]+'),
  ],
  ...[paths.privacy, paths.figures, paths.campaigns, paths.stories, paths.news, paths.zones, paths.honours],
  ...[
    paths.campaign('[^/]+'),
    paths.story('[^/]+'),
    paths.newsItem('[^/]+'),
    paths.zone('(?!phieu-cam-ket)[^/]+'),
  ],
  ...[paths.honourSearch, paths.honourStatistics, paths.decision('(?!theo-)[^/]+', '[^/]+(?:/trang/\\d+)?')],
].map((path) => new RegExp(`^${path}$`));

const hrefs = async (text: string) => (await firstResults(text, index)).results.map(({ href }) => href);
const marked = (runs: { text: string; marked: boolean }[]) =>
  runs.filter((run) => run.marked).map(({ text }) => text);

describe('questions with pages that must be found', () => {
  it('are at least forty, each with a page that this build has', () => {
    expect(queries.length).toBeGreaterThanOrEqual(40);
    const missing = queries.filter(({ expect: wanted }) => !wanted.some((href) => targetExists(href)));
    expect(missing).toEqual([]);
  });

  it('find them: nine in ten first, nearly all among five', async () => {
    const { first, five, reciprocal, missed } = await searchQuality(index);
    const told = missed.map(([text, place]) => `${text}: ${place}`).join('\n');
    expect(first, told).toBeGreaterThanOrEqual(0.9);
    expect(five, told).toBeGreaterThanOrEqual(0.96);
    expect(reciprocal, told).toBeGreaterThanOrEqual(0.93);
  });

  it.each(queries.map(({ q }) => q))('%s: the same typed with separate marks', async (text) => {
    expect(await hrefs(text.normalize('NFD'))).toEqual(await hrefs(text));
  });

  it('finds a slip where it stands in the source, and marks it there', async () => {
    const [best] = (await firstResults('thi đưa', index)).results;
    expect(best?.href).toBe(`${paths.clause('ha-nam-so-gtvt', 'ii-d1')}`);
    expect(best?.label).toBe('mục II, đoạn 1');
    expect(marked(best?.excerpt ?? [])).toEqual(['thi đưa']);
  });

  it('says when no page has the words side by side', async () => {
    const { match, results } = await firstResults('da nang', index);
    const together = results.filter(({ excerpt }) => marked(excerpt).some((text) => / /.test(text)));
    expect(match === 'phrase').toBe(together.length > 0);
  });

  it('offers a near word for a slip of the key', async () => {
    const { total, suggestions } = await firstResults('vungxanh', index);
    expect(total).toBe(0);
    expect(suggestions).toEqual(['vùng xanh']);
  });

  it('transfers little for a first answer', async () => {
    for (const { q } of queries) {
      const reader = builtIndex();
      await firstResults(q, reader);
      expect(reader.transferred() / 1024, q).toBeLessThan(90);
    }
  });
});

describe('the index', () => {
  const addresses = globSync('**/index.html', { cwd: 'dist' }).map(
    (file) => `/${file.replace(/index\.html$/, '')}`,
  );
  const indexed = new Set(textsOf('dist').map(({ path }) => path));

  it('covers every page that has something of its own to find, and no other', () => {
    const wanted = addresses.filter((path) => OWN_PAGES.some((pattern) => pattern.test(path)));
    expect([...indexed].sort()).toEqual(wanted.sort());
    for (const left of [paths.commendationSent, paths.editor, paths.honoursBy('ten')]) {
      expect(addresses).toContain(left);
      expect(indexed).not.toContain(left);
    }
  });

  it('has every clause of every plan, each with its name', () => {
    const plans = addresses.filter(
      (path) => /^\/ke-hoach\/[^/]+\/$/.test(path) && site.page(path).querySelector('.clauses'),
    );
    expect(plans.length).toBeGreaterThanOrEqual(5);
    for (const path of plans) {
      const clauses = site.page(path).querySelectorAll('.clauses a.anchor');
      const found = new Map(
        textsOf('dist')
          .filter((shard) => shard.path === path)
          .flatMap(({ passages }) => passages.map(([anchor, label]) => [anchor, label])),
      );
      const missing = clauses.filter((link) => {
        const label = /đường dẫn tới (.+)$/.exec(link.getAttribute('aria-label') ?? '')?.[1];
        return !label || found.get(link.getAttribute('href')?.slice(1) ?? '') !== label;
      });
      expect(missing.map(String)).toEqual([]);
    }
  });

  it('links only to places that exist', () => {
    const broken = textsOf('dist').flatMap(({ path, passages }) =>
      passages
        .filter(([anchor]) => anchor && !site.page(path).getElementById(anchor))
        .map(([anchor]) => path + anchor),
    );
    expect(broken).toEqual([]);
  });

  it('counts a page’s words as its texts have them', () => {
    const { lengths, texts } = JSON.parse(readFileSync(`dist${paths.searchContents}`, 'utf8'));
    const byFile = new Map(
      textsOf('dist').map((shard) => [`${shard.path} ${shard.from}`, shard.passages.length]),
    );
    const passages = [...byFile.values()].reduce((a, b) => a + b, 0);
    expect(lengths.flatMap((packed: string) => unpackNumbers(packed).slice(2))).toHaveLength(passages);
    expect(texts).toHaveLength(lengths.length);
  });

  it('carries no form, no menu and no code of a page', () => {
    const texts = textsOf('dist')
      .flatMap(({ passages }) => passages.map(([, , text]) => text))
      .join('\n');
    expect(texts).not.toMatch(/<\w|class=/);
  });

  it('is kept by browsers, except what names its files', () => {
    const headers = readFileSync('dist/_headers', 'utf8');
    expect(headers).toContain(`${paths.searchFiles}*\n  Cache-Control: public, max-age=31536000, immutable`);
    expect(existsSync(`dist${paths.searchContents}`)).toBe(true);
    expect(paths.searchContents.startsWith(paths.searchFiles)).toBe(false);
  });
});

describe('without samples', () => {
  let plain: BuiltSite;
  let folder = '';
  beforeAll(async () => {
    plain = await siteWithoutSamples();
    folder = plain.folder;
  }, 120_000);

  it('has none of them in the index', async () => {
    expect(textsOf('dist').some(({ sample }) => sample)).toBe(true);
    expect(textsOf(folder).filter(({ sample }) => sample)).toEqual([]);
    const files = readdirSync(`${folder}${paths.searchFiles}`).map((file) =>
      readFileSync(`${folder}${paths.searchFiles}${file}`, 'utf8'),
    );
    expect(files.filter((text) => /Đội tình nguyện Mẫu|QĐ-MẪU/.test(text))).toEqual([]);
  });
});

describe('the page', () => {
  it('has ways on for those without script, and names no search engine', () => {
    const page = site.page(paths.search);
    const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([
        ...[paths.campaigns, paths.honours, paths.honoursBy('ten'), paths.stories, paths.siteMap],
      ]),
    );
    expect(wordsOf(page.querySelector('main'))).not.toMatch(/google|bing|cốc cốc/i);
    const form = page.querySelector('main form');
    expect(form?.getAttribute('method')).toBe('get');
    expect(form?.getAttribute('action')).toBe(paths.search);
  });

  it('has a box in the header of every other page, and its own alone', () => {
    for (const path of [paths.home, paths.campaigns, paths.campaign('son-la'), paths.nominate]) {
      const form = site.page(path).querySelector('.masthead form[role=search]');
      expect(form?.getAttribute('action'), path).toBe(paths.search);
      expect(form?.querySelector('input')?.getAttribute('name'), path).toBe('q');
      expect(form?.querySelector('label')?.getAttribute('for'), path).toBe(form?.querySelector('input')?.id);
    }
    expect(site.page(paths.search).querySelectorAll('[role=search]')).toHaveLength(1);
  });
});

function targetExists(href: string): boolean {
  const [path = '', anchor] = href.split('#');
  return site.exists(path) && (!anchor || parse(site.html(path)).getElementById(anchor) !== null);
}
