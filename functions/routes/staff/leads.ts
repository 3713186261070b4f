import { Hono } from 'hono';
import {
  leadAnswerSchema,
  leadPageSchema,
  leadQuerySchema,
  leadSchema,
} from '#domain/commendation/staff-contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { sent } from '../../http/sent.ts';
import { staffContext } from '../../http/staff.ts';
import { noteOutcome } from '../../services/lead/answer.ts';
import { listLeads } from '../../services/lead/list.ts';

/** Leads from the public, for the offices that they were passed on to. */
export const leads = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(leadQuerySchema, c.req.query());
    return answer(leadPageSchema, await listLeads({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .post('/:id/answer', async (c) => {
    const input = { id: c.req.param('id'), ...(await sent(c, leadAnswerSchema)) };
    return answer(leadSchema, await noteOutcome({ ctx: staffContext(c), input }));
  })
  .all('/:id/answer', otherMethods('POST'));
