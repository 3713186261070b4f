import { Hono } from 'hono';
import {
  COMMENDATION_LIMITS,
  commendationReceiptSchema,
  commendationSchema,
} from '#domain/commendation/schema.ts';
import { secretFor } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { defended } from '../../http/defence.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { createCommendation } from '../../services/commendation/create.ts';

/** Anyone may send one, by a program too: the portal's own form needs no script and comes in elsewhere. */
const ANYONE = {
  maxBytes: COMMENDATION_LIMITS.bytes,
  limit: 'WRITE_LIMIT',
  counts: 'every',
  proof: 'unspent',
} as const;

/** Takes commendations in; what becomes of them is for a moderator. */
export const commendations = new Hono<AppEnv>()
  .post('/', defended(ANYONE), async (c) => {
    const key = readKey(c.req.raw.headers);
    const commendation = await sent(c, commendationSchema);
    const secret = secretFor(key);
    const input = { key, commendation, secretHash: sha256Hex(secret), proof: c.get('proof') };
    const { id } = await createCommendation({ ctx: c.var.services, input });
    // As it was taken in, so that a retry reads the same whatever a moderator has done since.
    return answer(commendationReceiptSchema, { id, secret, state: 'pending' }, { status: 201 });
  })
  .all('/', otherMethods('POST'));
