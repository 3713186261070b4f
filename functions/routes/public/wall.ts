import { Hono } from 'hono';
import { RETRY_AFTER, STATUSES } from '#domain/api/statuses.ts';
import { readWallAddress, type WallQuery } from '#domain/commendation/wall.ts';
import { DomainError } from '#domain/errors.ts';
import { CODE_LENGTH, isWellFormed } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { readPublic } from '../../services/commendation/list-wall.ts';
import { livePage } from '../../site/live-page.ts';
import { loadWall, tryWall } from '../../site/wall.ts';
import type { Filler } from '../../views/filler.ts';
import { typedValues } from '../../views/form.ts';
import { oneSlot, wallSlots } from '../../views/wall.ts';
import { wallFeed } from '../../views/wall-feed.ts';

/** The wall as its address asks for it, for the page that has room for it. */
export async function wallFillers(c: RequestContext): Promise<Filler[]> {
  const { campaigns } = await c.var.services.site.rules();
  const query = readWallAddress(
    new URL(c.req.url).searchParams,
    campaigns.map(({ id }) => id),
  );
  const wall = await tryWall(c, query);
  const campaign = campaigns.find(({ id }) => id === query.campaign)?.shortTitle ?? null;
  const chosen = typedValues({
    ...(query.campaign ? { 'phong-trao': query.campaign } : {}),
    noi: query.place,
  });
  return wall ? [chosen, wallSlots(wall, query, campaign)] : [chosen];
}

const NEWEST: WallQuery = { campaign: null, place: '', after: null };

/** The wall's feed and each commendation's own page; both are of the public alone. */
export const wall = new Hono<AppEnv>()
  .get('/atom.xml', async (c) => {
    const { site } = await c.var.services.site.rules();
    try {
      const feed = wallFeed(await loadWall(c, NEWEST), site, c.var.services.now);
      const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-cache' };
      return c.body(feed, 200, headers);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return c.text(`${error.detail}\n`, STATUSES[error.code], {
        'Retry-After': String(RETRY_AFTER[error.code] ?? 0),
      });
    }
  })
  .get('/loi/', (c) => c.redirect(paths.commendations, 302))
  .get('/loi/:id/', async (c) => {
    const found = await findOne(c, c.req.param('id'));
    const refused = found instanceof DomainError ? STATUSES[found.code] : undefined;
    return livePage(c, {
      path: paths.commendationPage,
      ...(refused ? { status: refused } : {}),
      extra: () => [oneSlot(found)],
    });
  });

async function findOne(c: RequestContext, id: string): Promise<Parameters<typeof oneSlot>[0]> {
  const { services } = c.var;
  try {
    if (!isWellFormed(id, CODE_LENGTH))
      throw new DomainError('commendation-not-found', 'Xem lại địa chỉ, hoặc đọc các lời đã đăng.');
    const one = await readPublic({ ctx: services, input: { id } });
    return { one, target: one.target ? await services.site.target(one.target) : undefined };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
