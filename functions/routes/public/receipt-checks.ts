import { Hono } from 'hono';
import { receiptCheckRequestSchema, receiptCheckSchema } from '#domain/nomination/receipt-check.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { defended } from '../../http/defence.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { readCode } from '../../services/nomination/access.ts';
import { checkReceipt } from '../../services/nomination/check-receipt.ts';

/** Whether a receipt is one that the portal gave. Each check is counted: one that doesn't match is an answer, too. */
export const receiptChecks = new Hono<AppEnv>()
  .post('/', defended({ maxBytes: SMALL_BODY_BYTES, limit: 'READ_LIMIT', counts: 'every' }), async (c) => {
    const typed = await sent(c, receiptCheckRequestSchema);
    const input = { code: readCode(typed.code), digest: typed.digest };
    return answer(receiptCheckSchema, await checkReceipt({ ctx: c.var.services, input }));
  })
  .all('/', otherMethods('POST'));
