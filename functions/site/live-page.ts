import type { RequestContext } from '../http/app-env.ts';
import { commendationSlots } from '../views/commendations.ts';
import { figureSlots } from '../views/figures.ts';
import { type Filler, fill } from '../views/filler.ts';
import { flowerSlots } from '../views/flowers.ts';
import { freshKey } from '../views/form.ts';
import type { Outline } from '../views/outline.ts';
import { answersSlot } from '../views/published-answers.ts';
import { placeSlots, registerSlots } from '../views/registers.ts';
import { roundSlots, serverTime } from '../views/rounds.ts';
import { builtPage } from './built-pages.ts';
import { loadFigures } from './figures.ts';
import { keepPage, keptPage } from './kept-pages.ts';
import { loadPlaces } from './places.ts';
import { loadAnswers } from './published-answers.ts';
import { loadVoices } from './voices.ts';

/** What an answer adds to the page, once it is known what the page has room for. */
type Extra = (outline: Outline) => Filler[];

/**
 * A page of the build, filled in for this moment. Rounds and clock are decided for each request, so that a deadline
 * is right to the second; a page without them is kept as it was filled, where nothing `extra` stands in it. With a
 * `status`, the answer is to a form.
 */
export async function livePage(
  c: RequestContext,
  { path = c.req.path, status, extra }: { path?: string; status?: number; extra?: Extra } = {},
): Promise<Response> {
  const isAlike = status === undefined && extra === undefined;
  const kept = isAlike ? await keptPage(c, path) : null;
  if (kept) return kept;
  const built = await builtPage(c, path);
  if (built instanceof Response) return built;
  const { page, outline } = built;
  const fillIn = async () => {
    const filled = fill(page, [...(await liveFillers(c, outline)), ...(extra?.(outline) ?? [])]);
    const headers = new Headers(filled.headers);
    // They speak of the file, not of what was filled in.
    for (const name of ['etag', 'last-modified', 'content-length']) headers.delete(name);
    headers.set('Cache-Control', status === undefined ? 'private, no-cache' : 'no-store');
    return new Response(filled.body, { status: status ?? page.status, headers });
  };
  if (!isAlike || outline.isTimely) return fillIn();
  return keepPage(c, { path, counts: outline.commendations.length + outline.flowers.length > 0, fillIn });
}

/** What fills the page: nothing is asked for, nor looked for in it, that it has no room for. */
async function liveFillers(c: RequestContext, outline: Outline): Promise<Filler[]> {
  const { commendations, flowers, figures, answers, places, isTimely } = outline;
  const fillers = await Promise.all([
    isTimely ? timelyFillers(c, outline) : [],
    commendations.length + flowers.length > 0 ? voiceFillers(c, outline) : [],
    figures ? loadFigures(c).then(figureSlots) : [],
    answers ? loadAnswers(c, answers).then(answersSlot) : [],
    places ? loadPlaces(c).then(placeSlots) : [],
  ]);
  return fillers.flat();
}

async function voiceFillers(c: RequestContext, outline: Outline): Promise<Filler[]> {
  const voices = await loadVoices(c, outline);
  return [commendationSlots(voices), ...(outline.flowers.length > 0 ? [flowerSlots(voices.flowers)] : [])];
}

/** What is decided anew for each request. */
async function timelyFillers(c: RequestContext, { register }: Outline): Promise<Filler[]> {
  const { site, now } = c.var.services;
  const registers = register ? [registerSlots(await site.registers(), now)] : [];
  return [roundSlots(await site.rules(), now), serverTime(now), freshKey(), ...registers];
}
