import { Hono } from 'hono';
import {
  COMMENDATION_LIMITS,
  commendationReceiptSchema,
  commendationSchema,
} from '#domain/commendation/schema.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readJson } from '../../http/body.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { limited } from '../../http/rate-limit.ts';
import { createCommendation } from '../../services/commendation/create.ts';

/** Takes commendations in; what becomes of them is for a moderator. */
export const commendations = new Hono<AppEnv>()
  .post('/', limited('WRITE_LIMIT'), async (c) => {
    const key = readKey(c.req.raw.headers);
    const commendation = parse(commendationSchema, await readJson(c.req.raw, COMMENDATION_LIMITS.bytes));
    const { id } = await createCommendation({ ctx: c.var.services, input: { key, commendation } });
    // As it was taken in, so that a retry reads the same whatever a moderator has done since.
    return answer(commendationReceiptSchema, { id, state: 'pending' }, { status: 201 });
  })
  .all('/', otherMethods('POST'));
