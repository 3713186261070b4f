import { createHash } from 'node:crypto';
import type { ArticleEntry } from '../collections/articles.ts';
import { SECTIONS } from '../components/article/sections.ts';
import { PORTAL } from '../layouts/portal.ts';
import type { FeedAddress } from './addresses.ts';

/** A feed before it is written in a format; every address in full. */
export interface Feed {
  id: string;
  title: string;
  page: string;
  atom: string;
  json: string;
  /** Of the newest item; the build's own instant where there is none. */
  updated: string;
  items: FeedItem[];
}

interface FeedItem {
  id: string;
  title: string;
  url: string;
  summary: string;
  html: string;
  updated: string;
  image: string;
}

/** A feed carries the newest articles; older ones stay on the pages. */
const FEED_SIZE = 50;

/** The feed of these articles, the newest first; `site` completes every address. */
export function makeFeed(address: FeedAddress, articles: readonly ArticleEntry[], site: URL): Feed {
  const full = (path: string) => new URL(path, site).href;
  const items = articles.slice(0, FEED_SIZE).map((article): FeedItem => {
    const { id, collection, data, rendered } = article;
    const section = SECTIONS[collection];
    return {
      id: stableId(section.item(id)),
      title: data.title,
      url: full(section.item(id)),
      summary: data.lead,
      html: absoluteLinks(rendered?.html ?? '', site),
      updated: feedDate(data.date),
      image: full(section.shareImage(id)),
    };
  });
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

/**
 * A date as feeds need it, to the second: a year or a month counts from its first day, and every day from 00:00 in
 * Vietnam. The page keeps showing the date only as far as it is known.
 */
export function feedDate(date: string): string {
  const day = `${date}-01-01`.slice(0, 10);
  return `${day}T00:00:00+07:00`;
}

/**
 * The same id for the same address on any host (UUID version 5 of the path, RFC 9562, by the namespace for URLs), so
 * that a reader sees nothing twice when the portal moves to another domain.
 */
export function stableId(path: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(namespace).update(path).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`;
}

/** Links inside the portal, written from its root, with the site's address before them. */
function absoluteLinks(html: string, site: URL): string {
  return html.replace(/(\s(?:href|src)=")(\/[^"]*)/g, (_, name: string, path: string) => {
    return `${name}${new URL(path, site).href}`;
  });
}
