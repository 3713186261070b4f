import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { isFurtherList } from '../domain/article/list-addresses.ts';
import { paths } from '../domain/paths.ts';
import type { PageReader } from './kept-pages.ts';

/** Pages that search engines have no use for. */
const UNLISTED = [
  '404',
  '500',
  'tri-an/da-gui',
  'tri-an/loi',
  'phan-anh/da-gui',
  'vung-xanh/phieu-cam-ket',
  'ngoai-tuyen',
  'bien-tap',
  'quan-tri',
];

/** Writes `sitemap.xml` and `robots.txt` from the pages that were built, for the site's own address. */
export function siteMap(): { reader: PageReader; integration: AstroIntegration } {
  let site = '';
  let listed: string[] = [];
  const reader: PageReader = {
    expect(pages) {
      listed = pages
        .filter((path) => !UNLISTED.some((hidden) => path.startsWith(`/${hidden}`)) && !isFurtherList(path))
        .sort();
    },
  };
  const integration: AstroIntegration = {
    name: 'site-map',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const urls = listed.map((path) => `  <url><loc>${new URL(path, site).href}</loc></url>`);
        const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
        await writeFile(new URL('sitemap.xml', dir), xml);
        await writeFile(
          new URL('robots.txt', dir),
          `User-agent: *\nDisallow: /api/\nDisallow: /quan-tri/\nDisallow: ${paths.editor}\nSitemap: ${new URL('sitemap.xml', site).href}\n`,
        );
      },
    },
  };
  return { reader, integration };
}
