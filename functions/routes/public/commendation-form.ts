import { Hono } from 'hono';
import { COMMENDATION_LIMITS, type Commendation, commendationSchema } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import { searchSite } from '#domain/search/search.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { cleanLine } from '#domain/vietnamese/text.ts';
import { randomCode, secretFor } from '../../crypto/codes.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { isKey } from '../../http/idempotency.ts';
import { parse } from '../../http/parse.ts';
import { createCommendation, isCommendationKnown } from '../../services/commendation/create.ts';
import { findTargets } from '../../services/commendation/find-targets.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { searchIndex } from '../../site/search-index.ts';
import { sentSlot } from '../../views/commendation-author.ts';
import type { Filler } from '../../views/filler.ts';
import { type Typed, typedValues } from '../../views/form.ts';
import { keepSought, offerFound, offerTarget } from '../../views/target.ts';
import { wallFillers } from './wall.ts';

const FORM: PageForm = {
  path: paths.commendations,
  names: ['target', 'addressee', 'message', 'name', 'place', 'relation', 'consent', 'key', 'sought'],
  maxBytes: COMMENDATION_LIMITS.bytes,
  limit: 'WRITE_LIMIT',
  counts: 'every',
  proof: 'offered',
  form: 'trapped',
  isKnown: async (c, typed) => isCommendationKnown({ ctx: c.var.services, input: await read(c, typed) }),
  trapped: (c) => sentPage(c, { code: randomCode(), secret: secretFor(crypto.randomUUID()) }),
  choices: async (c, typed) => [
    ...(await wallFillers(c)),
    ...(await offerChosen(c, typed)),
    keepSought(typed['sought'] ?? ''),
  ],
};

/**
 * The same words twice under one key count once; other words, typed after going back, count anew.
 * @throws DomainError `invalid-input`
 */
async function read(c: RequestContext, typed: Typed): Promise<{ key: string; commendation: Commendation }> {
  const { key = '', sought: _, consent, ...words } = typed;
  const addressee = await nameBeside(c, typed);
  const commendation = parse(commendationSchema, { ...words, addressee, consent: consent !== '' });
  const unique = `${isKey(key) ? key : crypto.randomUUID()} ${JSON.stringify(commendation)}`;
  return { key: unique, commendation };
}

/** The page after sending. The form sent again under its key gets the same code and secret. */
function sentPage(c: RequestContext, codes: { code: string; secret: string }): Promise<Response> {
  return livePage(c, { path: paths.commendationSent, status: 200, extra: () => [sentSlot(codes)] });
}

/** Whom the visitor asked for, if the site shows them; whatever else an address or a form says is passed over. */
async function offerChosen(c: RequestContext, { target }: Typed): Promise<Filler[]> {
  if (!target) return [];
  const found = await c.var.services.site.target(target);
  return found ? [offerTarget(found)] : [];
}

/**
 * The name typed beside a choice, empty where it says nothing more: it is what the choice was looked for by, or the
 * choice's own name. Any other is somebody else, whom only the visitor can choose or leave out.
 */
async function nameBeside(
  c: RequestContext,
  { target, addressee = '', sought = '' }: Typed,
): Promise<string> {
  if (!target || addressee === '') return addressee;
  if (cleanLine(addressee) === cleanLine(sought)) return '';
  const found = await c.var.services.site.target(target);
  if (!found) return '';
  const label = ` ${plainWords(found.label)} `;
  const named = plainWords(addressee)
    .split(' ')
    .every((word) => label.includes(` ${word} `));
  return named ? '' : addressee;
}

/** Looking for whom to thank changes nothing, and is counted with what is looked up. */
const SEARCH: PageForm = { ...FORM, limit: 'READ_LIMIT', proof: false };

/** The same page with whom the site knows by the words typed; everything typed stays. */
async function search(c: RequestContext, typed: Typed): Promise<Response> {
  const text = typed['addressee'] ?? '';
  const answer = await searchSite({ text, kind: 'story', most: 8 }, searchIndex(c.env.ASSETS)).catch(
    () => null,
  );
  const stories = (answer?.results ?? []).flatMap(
    ({ href }) => /^\/guong-dien-hinh\/([^/]+)\/$/.exec(href)?.[1] ?? [],
  );
  const found = await findTargets({ ctx: c.var.services, input: { text, stories } });
  const fillers = [
    ...(await wallFillers(c)),
    typedValues({ ...typed, target: '' }),
    offerFound(found, text),
    keepSought(text),
  ];
  return livePage(c, { path: FORM.path, status: 200, extra: () => fillers });
}

/** The wall of commendations and the form below it, for those who have no script. */
export const commendationForm = new Hono<AppEnv>()
  .get('/', async (c) => {
    const target = c.req.query('gui');
    const wall = await wallFillers(c);
    const chosen =
      target === undefined ? [] : [typedValues({ target }), ...(await offerChosen(c, { target }))];
    return livePage(c, { extra: () => [...wall, ...chosen] });
  })
  .post('/', (c) =>
    answerForm(c, FORM, async (typed: Typed) => {
      const sent = await read(c, typed);
      const secret = secretFor(sent.key);
      const input = { ...sent, unproven: c.get('unproven') ?? true, secretHash: sha256Hex(secret) };
      const { id } = await createCommendation({ ctx: c.var.services, input });
      return sentPage(c, { code: id, secret });
    }),
  )
  .get('/chon/', (c) => c.redirect(paths.commendations, 302))
  .post('/chon/', (c) => answerForm(c, SEARCH, (typed) => search(c, typed)));
