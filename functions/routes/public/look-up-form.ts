import { Hono } from 'hono';
import { lookUpRequestSchema } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { typedAccess } from '../../http/access.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { parse } from '../../http/parse.ts';
import { stopMails } from '../../services/mail/stop.ts';
import { lookUpNomination } from '../../services/nomination/look-up.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { typedValues } from '../../views/form.ts';
import { lookUpSlot } from '../../views/look-up.ts';

const FORM: PageForm = {
  path: paths.lookUp,
  names: ['code', 'secret', 'stop'],
  maxBytes: SMALL_BODY_BYTES,
  limit: 'READ_LIMIT',
  counts: 'misses',
  form: 'plain',
};

/** The look-up of a dossier, for those who have no script; `stop` comes by the button beside its mails. */
export const lookUpForm = new Hono<AppEnv>().post('/', (c) =>
  answerForm(c, FORM, async ({ stop, ...typed }) => {
    const access = typedAccess(c, parse(lookUpRequestSchema, typed));
    if (stop === 'mails') await stopMails({ ctx: c.var.services, input: access });
    const found = await lookUpNomination({ ctx: c.var.services, input: access });
    return livePage(c, {
      path: FORM.path,
      status: 200,
      extra: () => [typedValues(typed), lookUpSlot(found)],
    });
  }),
);
