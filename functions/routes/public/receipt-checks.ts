import { Hono } from 'hono';
import { receiptCheckRequestSchema, receiptCheckSchema } from '#domain/nomination/receipt-check.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readJson, SMALL_BODY_BYTES } from '../../http/body.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { limited } from '../../http/rate-limit.ts';
import { readCode } from '../../services/nomination/access.ts';
import { checkReceipt } from '../../services/nomination/check-receipt.ts';

/** Whether a receipt is one that the portal gave. Each check is counted: one that doesn't match is an answer, too. */
export const receiptChecks = new Hono<AppEnv>()
  .post('/', limited('READ_LIMIT'), async (c) => {
    const typed = parse(receiptCheckRequestSchema, await readJson(c.req.raw, SMALL_BODY_BYTES));
    const input = { code: readCode(typed.code), digest: typed.digest };
    return answer(receiptCheckSchema, await checkReceipt({ ctx: c.var.services, input }));
  })
  .all('/', otherMethods('POST'));
