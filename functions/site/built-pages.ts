import type { RequestContext } from '../http/app-env.ts';
import { type Outline, readOutline } from '../views/outline.ts';
import { Remembered, rememberedOf } from './remembered.ts';

/** A page as the site's build left it, and what it has room for. */
export interface BuiltPage {
  page: Response;
  outline: Outline;
}

interface ReadPage {
  body: ArrayBuffer;
  headers: Headers;
  outline: Outline;
}

/** By path. A deployment brings files and Worker together, so that what is remembered never ages. */
const pagesOf = rememberedOf<Fetcher, ReadPage>(60);

/** What the pages have room for that answer where there is no other, by the file's digest. */
const insteadOf = new Remembered<Outline>(4);

/** The page of the build at the path; other answers (redirects, no such page, no HTML) are the visitor's as they are. */
export async function builtPage(c: RequestContext, path: string): Promise<BuiltPage | Response> {
  const { ASSETS } = c.env;
  const pages = pagesOf(ASSETS);
  const known = pages.get(path);
  if (known) return toPage(known);
  const { search } = new URL(c.req.url);
  const found = await ASSETS.fetch(new Request(new URL(path + search, c.req.url), { redirect: 'manual' }));
  if (!found.headers.get('content-type')?.startsWith('text/html')) return new Response(found.body, found);
  const { headers } = found;
  if (found.status !== 200) {
    const digest = headers.get('etag');
    const outline = (digest && insteadOf.get(digest)) || (await readOutline(found.clone()));
    if (digest) insteadOf.set(digest, outline);
    return { page: found, outline };
  }
  const body = await found.arrayBuffer();
  const read = { body, headers, outline: await readOutline(new Response(body)) };
  pages.set(path, read);
  return toPage(read);
}

function toPage({ body, headers, outline }: ReadPage): BuiltPage {
  return { page: new Response(body, { headers }), outline };
}
