import { Hono } from 'hono';
import { FEEDBACK_LIMITS, feedbackReceiptSchema, feedbackSchema } from '#domain/feedback/schema.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { defended } from '../../http/defence.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { createFeedback } from '../../services/feedback/create.ts';

const ANYONE = {
  maxBytes: FEEDBACK_LIMITS.bytes,
  limit: 'WRITE_LIMIT',
  counts: 'every',
  proof: true,
} as const;

/** Takes feedback in from programs; the portal's own form comes in elsewhere. */
export const feedback = new Hono<AppEnv>()
  .post('/', defended(ANYONE), async (c) => {
    const key = readKey(c.req.raw.headers);
    const input = { key, feedback: await sent(c, feedbackSchema), unproven: false };
    return answer(feedbackReceiptSchema, await createFeedback({ ctx: c.var.services, input }), {
      status: 201,
    });
  })
  .all('/', otherMethods('POST'));
