import { createHash } from 'node:crypto';

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

export interface FeedItem {
  id: string;
  title: string;
  url: string;
  summary: string;
  html: string;
  updated: string;
  image: string;
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
