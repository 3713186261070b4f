import { Hono } from 'hono';
import { DomainError } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { RATING_LIMITS, ratingSchema, THANKS_ANCHOR } from '#domain/rating/schema.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { parse } from '../../http/parse.ts';
import { visitorOf } from '../../http/visitor.ts';
import { ratePage } from '../../services/rating/rate.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import type { Typed } from '../../views/form.ts';

const FORM: PageForm = {
  path: paths.home,
  names: ['page', 'line'],
  maxBytes: RATING_LIMITS.bytes,
  limit: 'PLAIN_WRITE_LIMIT',
  counts: 'every',
  form: 'trapped',
  /** A refusal shows the page that was rated, as far as it is one. */
  pathFor: ratedPage,
};

/**
 * What visitors think of a page: taken from the foot of each reading page, which it leads back to. Who opens the address
 * itself, as after a refusal, is led to the start page.
 */
export const ratingForm = new Hono<AppEnv>()
  .get('/', (c) => c.redirect(paths.home, 302))
  .post('/', (c) => answerForm(c, FORM, (typed) => rate(c, typed)));

async function rate(c: RequestContext, typed: Typed): Promise<Response> {
  const useful = c.get('form')?.get('useful') ?? undefined;
  const rating = parse(ratingSchema, { ...typed, useful });
  if ((await ratedPage(c)) !== rating.page)
    throw new DomainError('unknown-route', 'Mở lại trang rồi chọn lại.');
  await ratePage({ ctx: c.var.services, input: { rating, visitor: visitorOf(c) } });
  return c.redirect(`${rating.page}#${THANKS_ANCHOR}`, 303);
}

/** The page that the form names, if the site has it; the start page for whatever else it says. */
async function ratedPage(c: RequestContext): Promise<string> {
  const page = c.get('form')?.get('page') ?? '';
  if (!ratingSchema.shape.page.safeParse(page).success) return paths.home;
  const found = await c.env.ASSETS.fetch(new Request(new URL(page, c.req.url), { redirect: 'manual' }));
  const isPage = found.status === 200 && found.headers.get('content-type')?.startsWith('text/html');
  await found.body?.cancel();
  return isPage ? page : paths.home;
}
