import { createHash } from 'node:crypto';

/** An entry stands on many pages: its digest is made once a build. */
const known = new WeakMap<object, string>();

/**
 * The `cacheKey` of a page: a digest of all that the page says of stories and news. What it says of anything else is
 * asked about for all pages together (`integrations/kept-pages.ts`).
 */
export function pageKey(...parts: readonly object[]): string {
  return digest(parts.map(digestOf).join());
}

function digestOf(part: object): string {
  const made = known.get(part) ?? digest(JSON.stringify(part));
  known.set(part, made);
  return made;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The `cacheKey` of a page that says nothing of stories and news. */
export const OF_NO_ARTICLE = 'no article';
