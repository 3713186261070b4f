import { Hono } from 'hono';
import { paths } from '#domain/paths.ts';
import type { EntryReceipt } from '#domain/registration/contract.ts';
import type { Register } from '#domain/registration/register.ts';
import {
  commitmentProblems,
  commitmentSchema,
  ENTRY_LIMITS,
  fieldOf,
  registerOf,
  registrationProblems,
  registrationSchema,
} from '#domain/registration/schema.ts';
import { cleanText } from '#domain/vietnamese/text.ts';
import { typedAccess } from '../../http/access.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { isKey } from '../../http/idempotency.ts';
import { parse } from '../../http/parse.ts';
import { correctEntry, isCorrectionKnown, readOwnEntry } from '../../services/registration/own.ts';
import {
  commitmentParts,
  type EntryParts,
  isEntryKnown,
  registrationParts,
  sendCommitment,
  sendRegistration,
} from '../../services/registration/send.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { correctingSlot, type EntryKeys, ownEntrySlot } from '../../views/entries.ts';
import type { Typed } from '../../views/form.ts';

const WAY = {
  maxBytes: ENTRY_LIMITS.bytes,
  limit: 'WRITE_LIMIT',
  counts: 'every',
  form: 'trapped',
  proof: 'offered',
  taken: paths.ownEntry,
} as const;

/** What every form of a register has: consent, key, and, where it corrects an entry, what opens that. */
const COMMON = ['place', 'consent', 'key', 'code', 'secret', 'version'];

/** One form, and what is done with what it brings. */
interface EntryForm {
  register: Register;
  path: string;
  names: readonly string[];
  /** Ids of the plan's measures or undertakings. */
  promises: readonly { id: string }[];
  /** What was typed, as one text; with the form's key it is what counts once. */
  words: (typed: Typed, ticked: string[]) => string;
  send: (typed: Typed, ticked: string[], way: { key: string; unproven: boolean }) => Promise<EntryReceipt>;
  parts: (typed: Typed, ticked: string[], register: Register) => EntryParts;
}

function registrationForm(c: RequestContext, register: Register): EntryForm & { sort: 'registration' } {
  const { campaign } = register;
  const read = ({ place, body, area, targetDate, own, contact, consent }: Typed, measures: string[]) =>
    parse(
      registrationSchema,
      {
        ...{ campaign, place, body, area, targetDate, own, contact, measures },
        consent: consent !== '',
      },
      registrationProblems(register, { place: place ?? '', measures, own: cleanText(own ?? '') }),
    );
  return {
    sort: 'registration',
    register,
    path: paths.registration(campaign),
    names: ['body', 'area', 'targetDate', 'own', 'contact'],
    promises: register.registration.measures,
    words: (typed, ticked) => JSON.stringify(read(typed, ticked)),
    send: (typed, ticked, way) =>
      sendRegistration({ ctx: c.var.services, input: { ...way, registration: read(typed, ticked) } }),
    parts: (typed, ticked, now) => registrationParts(now, read(typed, ticked)),
  };
}

function commitmentForm(
  c: RequestContext,
  register: Register,
  kind: string,
): EntryForm & { sort: 'commitment' } {
  const { campaign } = register;
  const read = ({ place, name, consent }: Typed, undertakings: string[]) =>
    parse(
      commitmentSchema,
      { campaign, kind, place, name, undertakings, consent: consent !== '' },
      commitmentProblems(register, { kind, place: place ?? '', undertakings }),
    );
  return {
    sort: 'commitment',
    register,
    path: paths.commitment(campaign, kind),
    names: ['name'],
    promises: register.commitment.kinds.find(({ id }) => id === kind)?.undertakings ?? [],
    words: (typed, ticked) => JSON.stringify(read(typed, ticked)),
    send: (typed, ticked, way) =>
      sendCommitment({ ctx: c.var.services, input: { ...way, commitment: read(typed, ticked) } }),
    parts: (typed, ticked, now) => commitmentParts(now, read(typed, ticked)),
  };
}

/** Takes a form in: a new entry, or other words for one whose code and secret it brings. */
function take(c: RequestContext, form: EntryForm & { sort: EntryParts['sort'] }): Promise<Response> {
  const { path, promises, register } = form;
  const boxes = promises.map(({ id }) => id);
  const names = [...COMMON, ...form.names, ...boxes.map((id) => fieldOf('m', id))];
  const tickedIn = (typed: Typed) => boxes.filter((id) => typed[fieldOf('m', id)] !== '');
  const keyOf = (typed: Typed) => {
    const { key = '' } = typed;
    return `${isKey(key) ? key : crypto.randomUUID()} ${form.words(typed, tickedIn(typed))}`;
  };
  const correctionIn = (typed: Typed) => {
    const { code = '', secret = '', version } = typed;
    return {
      access: typedAccess(c, { code, secret }, form.sort),
      version: Number(version),
      sort: form.sort,
      campaign: register.campaign,
      partsOf: (now: Register) => form.parts(typed, tickedIn(typed), now),
    };
  };
  const page: PageForm = {
    ...WAY,
    path,
    names,
    isKnown: async (_, typed) =>
      typed['code'] === ''
        ? isEntryKnown({ ctx: c.var.services, input: { key: keyOf(typed) } })
        : isCorrectionKnown({ ctx: c.var.services, input: correctionIn(typed) }),
    choices: async (_, { code }) => (code ? [correctingSlot(code)] : []),
  };
  return answerForm(c, page, async (typed) => {
    const { code = '', secret = '' } = typed;
    if (code !== '') {
      await correctEntry({ ctx: c.var.services, input: correctionIn(typed) });
      return shown(c, { code, secret }, { done: 'Đã sửa.' });
    }
    const way = { key: keyOf(typed), unproven: c.get('unproven') ?? true };
    return shown(c, await form.send(typed, tickedIn(typed), way), { isNew: true });
  });
}

async function shown(
  c: RequestContext,
  keys: EntryKeys,
  how: { isNew?: boolean; done?: string },
): Promise<Response> {
  const own = await readOwnEntry({ ctx: c.var.services, input: typedAccess(c, keys, 'entry') });
  return livePage(c, {
    path: paths.ownEntry,
    status: 200,
    extra: () => [ownEntrySlot(own, keys, how)],
  });
}

/** The forms by which a commune or district registers, one a campaign; with script they bring a proof of work. */
export const registrationForms = new Hono<AppEnv>().post('/:campaign/', async (c) => {
  const registers = await c.var.services.site.registers();
  const campaign = c.req.param('campaign');
  if (!registers.some((one) => one.campaign === campaign)) return livePage(c);
  return take(c, registrationForm(c, registerOf(registers, campaign)));
});

/** The forms of commitments, one for each kind that a plan names. */
export const commitmentForms = new Hono<AppEnv>().post('/:campaign/:kind/', async (c) => {
  const registers = await c.var.services.site.registers();
  const { campaign, kind } = c.req.param();
  const register = registers.find((one) => one.campaign === campaign);
  if (!register?.commitment.kinds.some(({ id }) => id === kind)) return livePage(c);
  return take(c, commitmentForm(c, register, kind));
});
