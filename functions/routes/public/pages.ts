import { Hono } from 'hono';
import { ERRORS } from '#domain/errors.ts';
import { readFlowerSaid } from '#domain/flower/address.ts';
import { FLOWER_SAYS } from '#domain/flower/flowers.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { livePage } from '../../site/live-page.ts';
import type { Filler } from '../../views/filler.ts';
import { flowerSaid } from '../../views/flowers.ts';

const ALLOW = 'GET, HEAD, OPTIONS';

/** Pages to read. Forms have routes of their own; nothing else is sent to a page. */
export const pages = new Hono<AppEnv>()
  .get('*', (c) => {
    const said = saidHere(c);
    return livePage(c, said ? { extra: () => [said] } : {});
  })
  .options('*', (c) => c.body(null, 204, { Allow: ALLOW }))
  .all('*', (c) => c.text(`${ERRORS['method-not-allowed']}.`, 405, { Allow: ALLOW }));

/** What the address says of something just done. */
function saidHere(c: RequestContext): Filler | null {
  const given = readFlowerSaid(new URL(c.req.url).searchParams);
  return given && flowerSaid(given.target, FLOWER_SAYS[given.outcome]);
}
