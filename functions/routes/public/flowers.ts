import { Hono } from 'hono';
import { RETRY_AFTER, STATUSES } from '#domain/api/statuses.ts';
import { DomainError, ERRORS } from '#domain/errors.ts';
import { flowerGivenAt } from '#domain/flower/address.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { defend, type Entrance, Trapped } from '../../http/defence.ts';
import { visitorMark } from '../../http/visitor.ts';
import { giveFlower } from '../../services/flower/give.ts';
import { livePage } from '../../site/live-page.ts';
import { flowerSaid } from '../../views/flowers.ts';
import { refusalSlots } from '../../views/form.ts';

const ENTRANCE: Entrance = {
  maxBytes: SMALL_BODY_BYTES,
  limit: 'FLOWER_LIMIT',
  counts: 'every',
  form: 'trapped',
};

/** A flower for a story or for somebody on the roll: a button that needs no script and leads back to where it is. */
export const flowers = new Hono<AppEnv>()
  .post('/', async (c) => {
    try {
      await defend(c, ENTRANCE);
      const id = targetOf(c);
      const mark = visitorMark(c, `flower ${id}`);
      const { target, outcome } = await giveFlower({ ctx: c.var.services, input: { id, mark } });
      return c.redirect(flowerGivenAt(target, outcome), 303);
    } catch (error) {
      if (error instanceof Trapped) return c.redirect(paths.stories, 303);
      if (!(error instanceof DomainError)) throw error;
      return refused(c, error);
    }
  })
  .get('/', (c) => c.redirect(paths.stories, 302));

function targetOf(c: RequestContext): string {
  return c.get('form')?.get('target') ?? '';
}

/** The target's own page again, which says beside the button why; the wall's where there is no such target. */
async function refused(c: RequestContext, refusal: DomainError): Promise<Response> {
  const { code, detail } = refusal;
  const target = await c.var.services.site.target(targetOf(c));
  const words = `${ERRORS[code]}. ${detail}`;
  const page = await livePage(c, {
    path: target?.path.split('#')[0] ?? paths.commendations,
    status: STATUSES[code],
    extra: ({ controlIds }) => [
      target ? flowerSaid(target.id, words, 'alert') : refusalSlots(refusal, controlIds),
    ],
  });
  const retryAfter = RETRY_AFTER[code];
  if (retryAfter) page.headers.set('Retry-After', String(retryAfter));
  return page;
}
