import { Hono } from 'hono';
import { lookUpRequestSchema, lookUpSchema } from '#domain/nomination/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readJson, SMALL_BODY_BYTES } from '../../http/body.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { limitedMisses } from '../../http/rate-limit.ts';
import { readAccess } from '../../services/nomination/access.ts';
import { lookUpNomination } from '../../services/nomination/look-up.ts';

/** Where a dossier stands. A POST, so that code and secret stay out of addresses and logs. */
export const lookUps = new Hono<AppEnv>()
  .post('/', limitedMisses('READ_LIMIT'), async (c) => {
    const typed = parse(lookUpRequestSchema, await readJson(c.req.raw, SMALL_BODY_BYTES));
    return answer(lookUpSchema, await lookUpNomination({ ctx: c.var.services, input: readAccess(typed) }));
  })
  .all('/', otherMethods('POST'));
