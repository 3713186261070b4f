// @ts-check
import { resolve } from 'node:path';
import { contentReload } from './src/integrations/content-reload.ts';
import { editorPage } from './src/integrations/editor-page.ts';
import { keptPages } from './src/integrations/kept-pages.ts';
import { modulePreloads } from './src/integrations/module-preloads.ts';
import { oldSite } from './src/integrations/old-site.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { securityHeaders } from './src/integrations/security-headers.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { siteMap } from './src/integrations/site-map.ts';

const before = oldSite();
const search = searchIndex(before.leave);
const map = siteMap();
const apiOrigin = process.env.PORTAL_API_ORIGIN;
/** What the Worker answers while pages come from Astro's server. */
const FROM_WORKER = ['/api', '/quan-tri/dang-nhap'];

/**
 * Typed by this comment: importing `defineConfig` would load what handles fonts and pictures, in each build.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  site: process.env.PORTAL_SITE ?? 'http://localhost:8787',
  // Pages end in a slash; the development server must let the proxy below see addresses without one.
  trailingSlash: apiOrigin ? 'ignore' : 'always',
  publicDir: 'src/public',
  devToolbar: { enabled: false },
  // The other mode drops the space at a line break beside a link; Prettier breaks lines as HTML reads them.
  compressHTML: true,
  // Style and script stay in files of their own: the content security policy allows nothing inline.
  build: { inlineStylesheets: 'never', assets: '_assets', concurrency: 8 },
  integrations: [
    contentReload(),
    editorPage(),
    keptPages([search.reader, map.reader], before.leave),
    securityHeaders(),
    map.integration,
    search.integration,
    modulePreloads(),
    serviceWorker(),
    before.integration,
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
    // Pictures of articles lie with the content, wherever that is.
    resolve: { alias: { '~pictures': resolve(process.env.PORTAL_CONTENT ?? 'content', 'pictures') } },
    ...(apiOrigin
      ? {
          server: {
            proxy: Object.fromEntries(
              FROM_WORKER.map((path) => [path, { target: apiOrigin, changeOrigin: false }]),
            ),
          },
        }
      : {}),
  },
};
