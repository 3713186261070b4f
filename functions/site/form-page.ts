import { RETRY_AFTER, STATUSES } from '#domain/api/statuses.ts';
import { DomainError } from '#domain/errors.ts';
import type { RequestContext } from '../http/app-env.ts';
import { defend, type Entrance, Trapped } from '../http/defence.ts';
import { isKey } from '../http/idempotency.ts';
import { countMiss } from '../http/misses.ts';
import type { Filler } from '../views/filler.ts';
import { refusalSlots, type Typed, typedValues } from '../views/form.ts';
import { livePage } from './live-page.ts';

/** A form that works without script: the page it is on, its controls, and what it may send. */
export interface PageForm extends Omit<Entrance, 'isRepeat'> {
  path: string;
  names: readonly string[];
  /** Where one form stands on many pages: the page that this one was sent from. */
  pathFor?: (c: RequestContext) => Promise<string>;
  /** Whether what was typed has been taken in under the form's key. */
  isKnown?: (c: RequestContext, typed: Typed) => Promise<boolean>;
  /** Where one is led when all went well; a program in the trap is led there too. */
  taken?: string;
  /** What a program in the trap is shown: the same as when all went well. */
  trapped?: (c: RequestContext) => Promise<Response>;
  /** Adds what was chosen to the page's choices, where it isn't among them. */
  choices?: (c: RequestContext, typed: Typed) => Promise<Filler[]>;
}

/**
 * Reads the form and acts on it. A refusal shows the same page again, with what was typed and what to mend; it is
 * never a document for machines.
 */
export async function answerForm(
  c: RequestContext,
  form: PageForm,
  act: (typed: Typed) => Promise<Response>,
): Promise<Response> {
  try {
    await defend(c, { ...form, isRepeat: () => isRepeat(c, form) });
    return await act(typedIn(c, form));
  } catch (error) {
    if (error instanceof Trapped) return form.trapped?.(c) ?? c.redirect(form.taken ?? form.path, 303);
    if (!(error instanceof DomainError)) throw error;
    const typed = typedIn(c, form);
    const choices = (await form.choices?.(c, typed)) ?? [];
    const path = (await form.pathFor?.(c)) ?? form.path;
    return refusedPage(c, { path, typed, choices }, await counted(c, form, error));
  }
}

/** A page that was loaded again sends its form again. What can't be read was never taken in. */
async function isRepeat(c: RequestContext, form: PageForm): Promise<boolean> {
  try {
    return (await form.isKnown?.(c, typedIn(c, form))) ?? false;
  } catch (error) {
    if (error instanceof DomainError && STATUSES[error.code] < 500) return false;
    throw error;
  }
}

/** What was typed, as far as the form had been read when it was refused. */
function typedIn(c: RequestContext, { names }: PageForm): Typed {
  const sent = c.get('form');
  return sent ? Object.fromEntries(names.map((name) => [name, sent.get(name) ?? ''])) : {};
}

/** The refusal, or the one that comes of having been refused too often. */
async function counted(c: RequestContext, form: PageForm, refusal: DomainError): Promise<DomainError> {
  if (form.counts === 'every') return refusal;
  try {
    await countMiss(c, form.limit, STATUSES[refusal.code]);
    return refusal;
  } catch (worse) {
    if (worse instanceof DomainError) return worse;
    throw worse;
  }
}

async function refusedPage(
  c: RequestContext,
  { path, typed, choices }: { path: string; typed: Typed; choices: readonly Filler[] },
  refusal: DomainError,
): Promise<Response> {
  const { key = '', ...words } = typed;
  const kept = isKey(key) ? typed : words;
  const page = await livePage(c, {
    path,
    status: STATUSES[refusal.code],
    extra: ({ controlIds }) => [typedValues(kept), ...choices, refusalSlots(refusal, controlIds)],
  });
  const retryAfter = RETRY_AFTER[refusal.code];
  if (retryAfter) page.headers.set('Retry-After', String(retryAfter));
  return page;
}
