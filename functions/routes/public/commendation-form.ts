import { Hono } from 'hono';
import { COMMENDATION_LIMITS, commendationSchema } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { isKey } from '../../http/idempotency.ts';
import { parse } from '../../http/parse.ts';
import { createCommendation } from '../../services/commendation/create.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import type { Filler } from '../../views/filler.ts';
import { type Typed, typedValues } from '../../views/form.ts';
import { offerTarget } from '../../views/target.ts';

const FORM: PageForm = {
  path: paths.commendations,
  names: ['target', 'message', 'name', 'place', 'consent', 'key'],
  maxBytes: COMMENDATION_LIMITS.bytes,
  limit: 'PLAIN_WRITE_LIMIT',
  counts: 'every',
  form: 'trapped',
  taken: paths.commendationSent,
  choices: offerChosen,
};

/** Whom the visitor asked for, if the site shows them; whatever else an address or a form says is passed over. */
async function offerChosen(c: RequestContext, { target }: Typed): Promise<Filler[]> {
  if (!target) return [];
  const found = (await c.var.services.site.targets()).find(({ id }) => id === target);
  return found ? [offerTarget(found)] : [];
}

/** The wall of commendations and the form below it, for those who have no script. */
export const commendationForm = new Hono<AppEnv>()
  .get('/', async (c) => {
    const target = c.req.query('gui');
    if (target === undefined) return livePage(c);
    const fillers = [typedValues({ target }), ...(await offerChosen(c, { target }))];
    return livePage(c, { extra: () => fillers });
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
