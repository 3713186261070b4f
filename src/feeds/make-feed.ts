import { articleHtml } from '../collections/article-html.ts';
import type { ArticleEntry } from '../collections/articles.ts';
import { SECTIONS } from '../components/article/sections.ts';
import { shareImageOf } from '../components/article/share-image.ts';
import { PORTAL } from '../layouts/portal.ts';
import type { FeedAddress } from './addresses.ts';
import { type Feed, type FeedItem, feedDate, stableId } from './feed.ts';

/** A feed carries the newest articles; older ones stay on the pages. */
const FEED_SIZE = 50;

/** The feed of these articles, the newest first; `site` completes every address. */
export async function makeFeed(
  address: FeedAddress,
  articles: readonly ArticleEntry[],
  site: URL,
): Promise<Feed> {
  const full = (path: string) => new URL(path, site).href;
  const items = await Promise.all(
    articles.slice(0, FEED_SIZE).map(async (article): Promise<FeedItem> => {
      const { id, collection, data } = article;
      const section = SECTIONS[collection];
      return {
        id: stableId(section.item(id)),
        title: data.title,
        url: full(section.item(id)),
        summary: data.lead,
        html: absoluteLinks(await articleHtml(data), site),
        updated: feedDate(data.date),
        image: full(shareImageOf(article).path),
      };
    }),
  );
  return {
    id: stableId(address.atom),
    title: `${PORTAL.name}: ${address.title}`,
    page: full(address.page),
    atom: full(address.atom),
    json: full(address.json),
    updated: items[0]?.updated ?? new Date().toISOString(),
    items,
  };
}

/** Links inside the portal, written from its root, with the site's address before them. */
function absoluteLinks(html: string, site: URL): string {
  return html.replace(/(\s(?:href|src)=")(\/[^"]*)/g, (_, name: string, path: string) => {
    return `${name}${new URL(path, site).href}`;
  });
}
