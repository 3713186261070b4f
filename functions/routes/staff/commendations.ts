import { Hono } from 'hono';
import {
  leadRequestSchema,
  openCommendationSchema,
  queuePageSchema,
  queueQuerySchema,
  verdictRequestSchema,
  verdictsAnswerSchema,
  verdictsRequestSchema,
} from '#domain/commendation/staff-contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { sent } from '../../http/sent.ts';
import { staffContext, takes } from '../../http/staff.ts';
import { decide, decideMany } from '../../services/commendation/decide.ts';
import { openCommendation } from '../../services/commendation/open.ts';
import { listQueue } from '../../services/commendation/queue.ts';
import { markLead } from '../../services/lead/mark.ts';

/** A hundred ids with their versions. */
const MANY_BYTES = 32 * 1024;

async function shown(c: RequestContext, id: string, status = 200): Promise<Response> {
  const open = await openCommendation({ ctx: staffContext(c), input: { id } });
  return answer(openCommendationSchema, open, { status });
}

/** Commendations, for moderators. Every write about one answers with it as it is then. */
export const commendations = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(queueQuerySchema, c.req.query());
    return answer(queuePageSchema, await listQueue({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .post('/verdicts', takes(MANY_BYTES), async (c) => {
    const input = await sent(c, verdictsRequestSchema);
    return answer(verdictsAnswerSchema, await decideMany({ ctx: staffContext(c), input }));
  })
  .all('/verdicts', otherMethods('POST'))
  .get('/:id', (c) => shown(c, c.req.param('id')))
  .all('/:id', otherMethods('GET'))
  .post('/:id/verdict', async (c) => {
    const id = c.req.param('id');
    const asked = await sent(c, verdictRequestSchema);
    await decide({ ctx: staffContext(c), input: { id, ...asked } });
    return shown(c, id);
  })
  .all('/:id/verdict', otherMethods('POST'))
  .post('/:id/leads', async (c) => {
    const id = c.req.param('id');
    await markLead({ ctx: staffContext(c), input: { id, ...(await sent(c, leadRequestSchema)) } });
    return shown(c, id, 201);
  })
  .all('/:id/leads', otherMethods('POST'));
