import { Hono } from 'hono';
import { receiptCheckRequestSchema } from '#domain/nomination/receipt-check.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { parse } from '../../http/parse.ts';
import { readCode } from '../../services/nomination/access.ts';
import { checkReceipt } from '../../services/nomination/check-receipt.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { typedValues } from '../../views/form.ts';
import { receiptCheckSlot } from '../../views/receipt-check.ts';

const FORM: PageForm = {
  path: paths.receiptCheck,
  names: ['code', 'digest'],
  maxBytes: SMALL_BODY_BYTES,
  limit: 'READ_LIMIT',
  counts: 'every',
  form: 'plain',
};

/** The check of a receipt, for those who have no script. */
export const receiptCheckForm = new Hono<AppEnv>().post('/', (c) =>
  answerForm(c, FORM, async (typed) => {
    const { code: typedCode, digest } = parse(receiptCheckRequestSchema, typed);
    const code = readCode(typedCode);
    const checked = await checkReceipt({ ctx: c.var.services, input: { code, digest } });
    return livePage(c, {
      path: FORM.path,
      status: 200,
      extra: () => [typedValues(typed), receiptCheckSlot(code, checked)],
    });
  }),
);
