import { Hono } from 'hono';
import { bulkAnswerSchema, bulkRequestSchema } from '#domain/review/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { staffContext, takes } from '../../http/staff.ts';
import { actOnMany } from '../../services/review/act-on-many.ts';

/** A hundred codes, and an action with its reason. */
const BULK_BYTES = 64 * 1024;

/** One action on many dossiers. */
export const bulk = new Hono<AppEnv>()
  .post('/', takes(BULK_BYTES), async (c) => {
    const input = await sent(c, bulkRequestSchema);
    return answer(bulkAnswerSchema, await actOnMany({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('POST'));
