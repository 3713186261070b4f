import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFT_KEPT_DAYS } from '#domain/nomination/constants.ts';
import { paths } from '#domain/paths.ts';
import { builtSite, wordsOf } from '../support/built-site.ts';
import { expectPlainPage } from '../support/plain-page.ts';

const site = builtSite();

describe('pages about the portal', () => {
  it.each([paths.privacy, paths.accessibility, paths.siteMap])('%s is a plain page', (path) => {
    expectPlainPage(site.page(path));
  });

  it('tells how long an unsent draft is kept, and under which law one has rights', () => {
    const words = wordsOf(site.page(paths.privacy).querySelector('main'));
    expect(words).toContain(`xóa sau ${DRAFT_KEPT_DAYS} ngày`);
    expect(words).toContain('91/2025/QH15');
    expect(words).toContain('Cổng không lưu địa chỉ IP của bạn.');
  });

  it('maps only pages that exist', () => {
    const links = site
      .page(paths.siteMap)
      .querySelectorAll('.site-map a')
      .map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((path) => path.endsWith('/') && !site.exists(path))).toEqual([]);
  });

  it('maps every page that search engines may list', () => {
    const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url ?? '').pathname,
    );
    const links = site
      .page(paths.siteMap)
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href'));
    // A list narrowed to one value is offered by the list itself.
    const narrowed = new RegExp(`^(${paths.stories}|${paths.news})[a-z-]+/.`);
    const unmapped = listed.filter((path) => !links.includes(path) && !narrowed.test(path));
    expect(unmapped).toEqual([]);
  });
});
