import { Hono } from 'hono';
import { COMMENDATION_LIMITS, commendationSchema } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { isKey } from '../../http/idempotency.ts';
import { parse } from '../../http/parse.ts';
import { createCommendation } from '../../services/commendation/create.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { type Typed, typedValues } from '../../views/form.ts';

const FORM: PageForm = {
  path: paths.commendations,
  names: ['target', 'message', 'name', 'place', 'consent', 'key'],
  maxBytes: COMMENDATION_LIMITS.bytes,
  limit: 'WRITE_LIMIT',
};

/** The wall of commendations and the form below it, for those who have no script. */
export const commendationForm = new Hono<AppEnv>()
  .get('/', (c) => {
    const target = c.req.query('gui');
    return livePage(c, { extra: () => (target === undefined ? [] : [typedValues({ target })]) });
  })
  .post('/', (c) =>
    answerForm(c, FORM, async ({ key = '', consent, ...words }: Typed) => {
      const commendation = parse(commendationSchema, { ...words, consent: consent !== '' });
      // The same words twice under one key count once; other words, typed after going back, count anew.
      const input = {
        key: `${isKey(key) ? key : crypto.randomUUID()} ${JSON.stringify(commendation)}`,
        commendation,
      };
      await createCommendation({ ctx: c.var.services, input });
      return c.redirect(paths.commendationSent, 303);
    }),
  );
