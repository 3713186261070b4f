import { PORTAL } from '../layouts/portal.ts';
import type { Feed } from './feed.ts';

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed({ title, page, json, items }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: json,
    language: 'vi',
    authors: [{ name: PORTAL.agency }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.image,
      date_published: item.updated,
    })),
  };
}
