import type { RequestContext } from '../http/app-env.ts';
import { commendationSlots } from '../views/commendations.ts';
import { answersSlot } from '../views/feedback.ts';
import { figureSlots } from '../views/figures.ts';
import { type Filler, fill } from '../views/filler.ts';
import { flowerSlots } from '../views/flowers.ts';
import { freshKey } from '../views/form.ts';
import type { Outline } from '../views/outline.ts';
import { placeSlots, registerSlots } from '../views/registers.ts';
import { roundSlots, serverTime } from '../views/rounds.ts';
import { loadApproved } from './approved.ts';
import { loadFigures } from './figures.ts';
import { loadFlowers } from './flowers.ts';
import { outlineOf } from './outlines.ts';
import { loadPlaces } from './places.ts';
import { loadAnswers } from './published-answers.ts';

/** What an answer adds to the page, once it is known what the page has room for. */
type Extra = (outline: Outline) => Filler[];

/**
 * A page of the build, filled in for this moment. Rounds and clock are decided for each request, so that a deadline
 * is right to the second; commendations come through the cache. With a `status`, the answer is to a form.
 */
export async function livePage(
  c: RequestContext,
  { path = c.req.path, status, extra = () => [] }: { path?: string; status?: number; extra?: Extra } = {},
): Promise<Response> {
  const page = await builtPage(c, path);
  if (!page.headers.get('content-type')?.startsWith('text/html')) return new Response(page.body, page);
  const outline = await outlineOf(page);
  const filled = fill(page, [...(await liveFillers(c, outline)), ...extra(outline)]);
  const headers = new Headers(filled.headers);
  // They speak of the file, not of what was filled in.
  for (const name of ['etag', 'last-modified', 'content-length']) headers.delete(name);
  headers.set('Cache-Control', status === undefined ? 'private, no-cache' : 'no-store');
  return new Response(filled.body, { status: status ?? page.status, headers });
}

/** The file behind an address, as the site's build left it; redirects are the visitor's to follow. */
function builtPage(c: RequestContext, path: string): Promise<Response> {
  const { search } = new URL(c.req.url);
  return c.env.ASSETS.fetch(new Request(new URL(path + search, c.req.url), { redirect: 'manual' }));
}

async function liveFillers(
  c: RequestContext,
  { commendations, flowers, figures, answers, register, places }: Outline,
): Promise<Filler[]> {
  const { site, now } = c.var.services;
  const [rules, approved, given, counted, published, registers, counts] = await Promise.all([
    site.rules(),
    loadApproved(c, commendations),
    loadFlowers(c, flowers),
    figures ? loadFigures(c) : [],
    loadAnswers(c, answers),
    register ? site.registers() : [],
    places ? loadPlaces(c) : null,
  ]);
  return [
    roundSlots(rules, now),
    serverTime(now),
    commendationSlots(approved),
    flowerSlots(given),
    figureSlots(counted),
    answersSlot(published),
    registerSlots(registers, now),
    placeSlots(counts),
    freshKey(),
  ];
}
