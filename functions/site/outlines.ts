import { type Outline, readOutline } from '../views/outline.ts';

/** By the file's digest, so that there are never more of them than pages. */
const known = new Map<string, Outline>();

/** What a built page has room for; a page is read through once, and left unread for its filling. */
export async function outlineOf(page: Response): Promise<Outline> {
  const digest = page.headers.get('etag');
  const earlier = digest === null ? undefined : known.get(digest);
  if (earlier) return earlier;
  const outline = await readOutline(page.clone());
  if (digest !== null) known.set(digest, outline);
  return outline;
}
