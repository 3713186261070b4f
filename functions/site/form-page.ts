import { DomainError } from '#domain/errors.ts';
import type { RequestContext } from '../http/app-env.ts';
import { readForm } from '../http/body.ts';
import { isKey } from '../http/idempotency.ts';
import { assertWithinLimit, type Limit } from '../http/rate-limit.ts';
import { assertSameOrigin } from '../http/same-origin.ts';
import { RETRY_AFTER, STATUSES } from '../http/statuses.ts';
import type { Filler } from '../views/filler.ts';
import { refusalSlots, type Typed, typedValues } from '../views/form.ts';
import { livePage } from './live-page.ts';

/** A form that works without script: the page it is on, its controls, and what it may send. */
export interface PageForm {
  path: string;
  names: readonly string[];
  maxBytes: number;
  limit: Limit;
  /** Adds what was chosen to the page's choices, where it isn't among them. */
  choices?: (c: RequestContext, typed: Typed) => Promise<Filler[]>;
}

/**
 * Reads the form and acts on it. A refusal shows the same page again, with what was typed and what to mend; it is
 * never a document for machines.
 */
export async function answerForm(
  c: RequestContext,
  { path, names, maxBytes, limit, choices }: PageForm,
  act: (typed: Typed) => Promise<Response>,
): Promise<Response> {
  let typed: Typed = {};
  try {
    assertSameOrigin(c.req.raw);
    const sent = await readForm(c.req.raw, maxBytes);
    typed = Object.fromEntries(names.map((name) => [name, sent.get(name) ?? '']));
    await assertWithinLimit(c.env[limit], c.req.raw);
    return await act(typed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusedPage(c, { path, typed, choices: (await choices?.(c, typed)) ?? [] }, error);
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
