import { Hono } from 'hono';
import { STATUSES } from '#domain/api/statuses.ts';
import { DomainError } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { assertWithinLimit } from '../../http/rate-limit.ts';
import { readCode } from '../../services/nomination/access.ts';
import { checkCommitment } from '../../services/registration/check.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { commitmentCheckSlot } from '../../views/entries.ts';
import { refusalSlots, typedValues } from '../../views/form.ts';

const FORM: PageForm = {
  path: paths.commitmentCheck,
  names: ['code'],
  maxBytes: SMALL_BODY_BYTES,
  limit: 'READ_LIMIT',
  counts: 'every',
  form: 'plain',
};

/** The check of a commitment's sheet; the picture on it leads here with its code. Each check is counted. */
export const commitmentCheckForm = new Hono<AppEnv>()
  .get('/', async (c) => {
    const code = c.req.query('ma');
    if (code === undefined) return livePage(c);
    try {
      await assertWithinLimit(c, FORM.limit);
      return await checked(c, code);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return livePage(c, {
        path: FORM.path,
        status: STATUSES[error.code],
        extra: ({ controlIds }) => [typedValues({ code }), refusalSlots(error, controlIds)],
      });
    }
  })
  .post('/', (c) => answerForm(c, FORM, ({ code = '' }) => checked(c, code)));

async function checked(c: RequestContext, typed: string): Promise<Response> {
  const code = readCode(typed, 'commitment');
  const answer = await checkCommitment({ ctx: c.var.services, input: { code } });
  return livePage(c, {
    path: FORM.path,
    status: 200,
    extra: () => [typedValues({ code: typed }), commitmentCheckSlot(code, answer)],
  });
}
