import { Hono } from 'hono';
import { lookUpRequestSchema, lookUpSchema } from '#domain/nomination/contract.ts';
import { typedAccess } from '../../http/access.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { defended } from '../../http/defence.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { lookUpNomination } from '../../services/nomination/look-up.ts';

/** Where a dossier stands. A POST, so that code and secret stay out of addresses and logs. */
export const lookUps = new Hono<AppEnv>()
  .post('/', defended({ maxBytes: SMALL_BODY_BYTES, limit: 'READ_LIMIT', counts: 'misses' }), async (c) => {
    const access = typedAccess(c, await sent(c, lookUpRequestSchema));
    return answer(lookUpSchema, await lookUpNomination({ ctx: c.var.services, input: access }));
  })
  .all('/', otherMethods('POST'));
