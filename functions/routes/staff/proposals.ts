import { Hono } from 'hono';
import { candidatesSchema, waitingSchema } from '#domain/decision/contract.ts';
import { placeSchema } from '#domain/decision/schema.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { staffContext } from '../../http/staff.ts';
import { candidatesFor, waitingPlaces } from '../../services/decision/candidates.ts';

/** What waits for a decision. */
export const proposals = new Hono<AppEnv>()
  .get('/', async (c) => answer(waitingSchema, { places: await waitingPlaces({ ctx: staffContext(c) }) }))
  .all('/', otherMethods('GET'))
  .get('/nominees', async (c) => {
    const { round, ...place } = c.req.query();
    const input = parse(placeSchema, { ...place, round: round || null });
    return answer(candidatesSchema, await candidatesFor({ ctx: staffContext(c), input }));
  })
  .all('/nominees', otherMethods('GET'));
