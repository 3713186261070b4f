import { Hono } from 'hono';
import {
  entryActionSchema,
  entryPageSchema,
  entryQuerySchema,
  staffEntrySchema,
} from '#domain/registration/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { sent } from '../../http/sent.ts';
import { staffContext, takes } from '../../http/staff.ts';
import { actOnEntry, listForStaff, readForStaff } from '../../services/registration/staff.ts';

/** Enough for a reason in full. */
const ACTION_BYTES = 32 * 1024;

/** Registrations and commitments, for the office that keeps their register. */
export const entries = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(entryQuerySchema, c.req.query());
    return answer(entryPageSchema, await listForStaff({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .get('/:code', async (c) => {
    const input = { code: c.req.param('code') };
    return answer(staffEntrySchema, await readForStaff({ ctx: staffContext(c), input }));
  })
  .all('/:code', otherMethods('GET'))
  .post('/:code/actions', takes(ACTION_BYTES), async (c) => {
    const [ctx, code] = [staffContext(c), c.req.param('code')];
    await actOnEntry({ ctx, input: { ...(await sent(c, entryActionSchema)), code } });
    return answer(staffEntrySchema, await readForStaff({ ctx, input: { code } }));
  })
  .all('/:code/actions', otherMethods('POST'));
