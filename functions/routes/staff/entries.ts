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
import { codeOf, staffContext, takes } from '../../http/staff.ts';
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
    const input = { code: codeOf(c) };
    return answer(staffEntrySchema, await readForStaff({ ctx: staffContext(c), input }));
  })
  .all('/:code', otherMethods('GET'))
  .post('/:code/actions', takes(ACTION_BYTES), async (c) => {
    const [ctx, code] = [staffContext(c), codeOf(c)];
    await actOnEntry({ ctx, input: { ...(await sent(c, entryActionSchema)), code } });
    return answer(staffEntrySchema, await readForStaff({ ctx, input: { code } }));
  })
  .all('/:code/actions', otherMethods('POST'));
