import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { readDecisions } from '../../src/collections/decisions.ts';
import { FACETS } from '../../src/components/honour/facets.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();
const decisions = readDecisions(readCampaigns());
const recipients = decisions.flatMap((decision) => decision.recipients);

/** The names on a list, in order. */
function namesOn(path: string): string[] {
  return site.page(path).querySelectorAll('.honours .name').map(wordsOf);
}

describe.each(FACETS.map(({ id }) => [id] as const))('the lists by %s', (id) => {
  const lists = site
    .page(paths.honoursBy(id))
    .querySelectorAll('.counted a, .letters a')
    .map((link) => link.getAttribute('href') ?? '');

  it('hold every name of the roll between them', () => {
    const shown = new Set(lists.flatMap(namesOn));
    expect(lists.length).toBeGreaterThan(1);
    expect(recipients.filter(({ name }) => !shown.has(name))).toEqual([]);
  });

  it('are plain pages that say how many names they have, and label samples', () => {
    for (const list of lists) {
      const page = site.page(list);
      expectPlainPage(page);
      const count = page.querySelectorAll('.honours > li').length;
      expect(wordsOf(page.querySelector('h1 + .meta'))).toContain(`${count} tên`);
      expect(page.querySelectorAll('.honours .sample')).toHaveLength(count);
    }
  });
});

describe('a list', () => {
  it('has the names of its campaign and round alone', () => {
    const decision = decisions.find(({ campaign }) => campaign === 'nga-nam');
    const names = decision?.recipients.map(({ name }) => name);
    expect(namesOn(paths.honoursIn('phong-trao', 'nga-nam'))).toEqual(names);
    expect(namesOn(paths.honoursIn('phong-trao', 'nga-nam--dot-1'))).toEqual(names);
  });

  it('by letter sorts people by given name and bodies by their own', () => {
    expect(namesOn(paths.honoursIn('ten', 'dd'))).toEqual([
      'Phạm Ví Dụ Đào',
      'Đội sửa máy tính Mẫu Hai',
      'Đội sửa máy tính Mẫu Một',
      'Đội tiêm chủng lưu động Mẫu',
      'Đội tình nguyện Mẫu',
    ]);
  });
});

describe('the statistics', () => {
  const page = site.page(paths.honourStatistics);

  it('are a plain page whose charts say what their tables say', () => {
    expectPlainPage(page);
    const sections = page.querySelectorAll('main .section');
    expect(sections.map((section) => section.getAttribute('aria-labelledby'))).toEqual([
      'hinh-thuc',
      'doi-tuong',
      'noi',
      'vai-tro',
    ]);
    for (const section of sections) {
      const rows = section.querySelectorAll('tbody tr').map(wordsOf);
      const bars = section.querySelectorAll('.bars text').map(wordsOf);
      expect(rows).toEqual(rows.map((_row, at) => `${bars[2 * at]} ${bars[2 * at + 1]}`));
      expect(section.querySelectorAll('.bars rect')).toHaveLength(rows.length);
    }
  });

  it('count every award that stands', () => {
    const standing = recipients.filter(({ status }) => status !== 'revoked').length;
    const totals = page.querySelectorAll('tfoot td').map(wordsOf).slice(0, 3);
    expect(totals).toEqual(Array(3).fill(String(standing)));
    expect(standing).toBeLessThan(recipients.length);
  });
});

describe('the search', () => {
  const page = site.page(paths.honourSearch);

  it('can be reached by a plain form on the board', () => {
    const form = site.page(paths.honours).querySelector('main form');
    expect(form?.getAttribute('action')).toBe(paths.honourSearch);
    expect(form?.querySelector('label')?.getAttribute('for')).toBe(form?.querySelector('input')?.id);
    expect(form?.querySelector('input')?.getAttribute('name')).toBe('ten');
  });

  it('says what to do without script, and has the alphabetical lists at hand', () => {
    expect(wordsOf(page.querySelector('[role=status]'))).toContain('xem theo vần');
    expect(page.querySelectorAll('.letters a').length).toBeGreaterThan(10);
  });

  it('points at an index that is there and holds every name once', () => {
    const folder = page.querySelector('honour-search')?.getAttribute('data-index') ?? '';
    const names = [...site.texts()]
      .filter(([file]) => `/${file}`.startsWith(`${folder}names-`))
      .flatMap(([, text]) => (JSON.parse(text) as [string][]).map(([name]) => name));
    expect(names.toSorted()).toEqual(recipients.map(({ name }) => name).toSorted());
  });
});
