import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isNarrowedList } from '#domain/article/list-addresses.ts';
import { DRAFT_KEPT_DAYS } from '#domain/nomination/constants.ts';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();

describe('pages about the portal', () => {
  it.each([paths.about, paths.contact, paths.privacy, paths.accessibility, paths.siteMap])(
    '%s is a plain page',
    (path) => {
      expectPlainPage(site.page(path));
    },
  );

  it('tells how long an unsent draft is kept, and under which law one has rights', () => {
    const words = wordsOf(site.page(paths.privacy).querySelector('main'));
    expect(words).toContain(`xóa sau ${DRAFT_KEPT_DAYS} ngày`);
    expect(words).toContain('91/2025/QH15');
    expect(words).toContain('Cổng không lưu địa chỉ IP của bạn.');
  });

  it('names, for each plan, the office that takes dossiers and the one to ask, or that there is none', () => {
    const page = site.page(paths.contact);
    for (const { id, routes, offices, contacts } of readCampaigns()) {
      const words = wordsOf(page.getElementById(id));
      const named = (office: string) => offices.find((one) => one.id === office)?.name ?? '';
      for (const { receiving } of routes) expect(words).toContain(named(receiving));
      for (const { office } of contacts) expect(words).toContain(named(office));
      expect(words.includes('Kế hoạch này không nêu'), id).toBe(contacts.length === 0);
    }
  });

  it('marks the made-up agency wherever it is named, and gives nobody’s phone number', () => {
    for (const path of [paths.about, paths.contact]) {
      const page = site.page(path);
      expect(page.querySelectorAll('main .sample').length).toBeGreaterThan(0);
      expect(wordsOf(page.querySelector('main'))).not.toMatch(/0\d{2,3}[ .]?\d{3}[ .]?\d{3}/);
    }
  });

  it('is reached from the foot of every page', () => {
    const links = site
      .page(paths.home)
      .querySelectorAll('.footer a')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining([paths.about, paths.contact]));
  });

  it('maps only pages that exist', () => {
    const links = site
      .page(paths.siteMap)
      .querySelectorAll('.site-map a')
      .map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((path) => path.endsWith('/') && !site.exists(path))).toEqual([]);
  });

  it('maps every page that search engines may list, or the list that leads to it', () => {
    const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url ?? '').pathname,
    );
    const links = site
      .page(paths.siteMap)
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href'));
    // `/vinh-danh/theo-noi/huyen-mau/trang/2/` is reached from `/vinh-danh/theo-noi/`.
    const listOf = (path: string) => path.replace(/^(\/vinh-danh\/theo-[^/]+\/).*/, '$1');
    // A list narrowed to one value is offered by the list itself.
    const unmapped = listed.filter(
      (path) => path !== paths.siteMap && !links.includes(listOf(path)) && !isNarrowedList(path),
    );
    expect(unmapped).toEqual([]);
  });
});
