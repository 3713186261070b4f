import { Hono } from 'hono';
import { inboxCountsSchema, inboxPageSchema, inboxQuerySchema } from '#domain/review/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { staffContext } from '../../http/staff.ts';
import { countForMember } from '../../services/review/count-inbox.ts';
import { listInbox } from '../../services/review/list-inbox.ts';

/** The dossiers of the member's offices. */
export const inbox = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(inboxQuerySchema, c.req.query());
    return answer(inboxPageSchema, await listInbox({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .get('/counts', async (c) => answer(inboxCountsSchema, await countForMember({ ctx: staffContext(c) })))
  .all('/counts', otherMethods('GET'));
