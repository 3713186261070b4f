import { Hono } from 'hono';
import { paths } from '#domain/paths.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';

/** What the API does, for programs: the site's build wrote it down (`src/pages/api`). */
export const description = new Hono<AppEnv>()
  .get('/', async (c) => {
    const file = await c.env.ASSETS.fetch(new URL(paths.api.description, c.req.url));
    return new Response(file.body, file);
  })
  .all('/', otherMethods('GET'));
