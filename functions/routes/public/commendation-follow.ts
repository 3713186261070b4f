import { Hono } from 'hono';
import { STATUSES } from '#domain/api/statuses.ts';
import { COMMENDATION_LIMITS, commendationSchema, targetInWords } from '#domain/commendation/schema.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { authorAccess } from '../../http/access.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { parse } from '../../http/parse.ts';
import {
  type AuthorAccess,
  editCommendation,
  followCommendation,
  withdrawCommendation,
} from '../../services/commendation/author.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { AUTHOR_IDS, followSlot } from '../../views/commendation-author.ts';
import { refusalSlots, type Typed, typedValues } from '../../views/form.ts';

const FORM: PageForm = {
  path: paths.commendationFollow,
  names: ['code', 'secret', 'task', 'version', 'message', 'name', 'place', 'relation', 'confirm'],
  maxBytes: COMMENDATION_LIMITS.bytes,
  limit: 'READ_LIMIT',
  counts: 'misses',
  form: 'plain',
};

const DONE = new Map([
  ['edit', 'Đã gửi lời đã sửa. Cán bộ sẽ đọc lại.'],
  ['withdraw', 'Đã rút lời tri ân.'],
]);

/** What became of a commendation, and what its author may do, by code and secret and without script. */
export const commendationFollow = new Hono<AppEnv>().post('/', (c) =>
  answerForm(c, FORM, async ({ code = '', secret = '', task = '', ...words }) => {
    const typed = { code, secret };
    const access = authorAccess(c, typed);
    const refusal = await attempt(c, access, task, words);
    const found = await followCommendation({ ctx: c.var.services, input: access });
    const target = found.target ? await c.var.services.site.target(found.target) : undefined;
    const followed = followSlot({
      ...{ found, typed },
      whom: target ? targetInWords(target) : found.addressee,
      done: refusal ? null : (DONE.get(task) ?? null),
      tried: refusal && { task, words, refusal },
    });
    return livePage(c, {
      path: FORM.path,
      status: refusal ? STATUSES[refusal.code] : 200,
      extra: () => [
        typedValues(typed),
        followed,
        ...(refusal && refusal.fields.length > 0 ? [refusalSlots(refusal, AUTHOR_IDS)] : []),
      ],
    });
  }),
);

/** Does what was asked. Gives the refusal, to be shown beside the commendation as it stands; null when done. */
async function attempt(
  c: RequestContext,
  access: AuthorAccess,
  task: string,
  { version = '', confirm, ...words }: Typed,
): Promise<DomainError | null> {
  const ctx = c.var.services;
  const read = { access, version: Number(version) };
  try {
    if (task === 'edit') {
      const { target, addressee } = await followCommendation({ ctx, input: access });
      const commendation = parse(commendationSchema, { ...words, target, addressee, consent: true });
      await editCommendation({ ctx, input: { ...read, commendation } });
    }
    if (task === 'withdraw') {
      if (confirm !== 'yes') throw oneToMend('confirm', 'Đánh dấu vào ô xác nhận rồi rút lời');
      await withdrawCommendation({ ctx, input: read });
    }
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'commendation-not-found') return error;
    throw error;
  }
}
