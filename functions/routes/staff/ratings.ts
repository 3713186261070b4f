import { Hono } from 'hono';
import { ratingPageSchema, ratingQuerySchema } from '#domain/rating/schema.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { staffContext } from '../../http/staff.ts';
import { listRatings } from '../../services/rating/list.ts';

/** What visitors think of the pages. */
export const ratings = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(ratingQuerySchema, c.req.query());
    return answer(ratingPageSchema, await listRatings({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'));
