import type { MiddlewareHandler } from 'hono';
import { PROOF_FIELD, PROOF_HEADER, TRAP_FIELD } from '#domain/defence/constants.ts';
import type { AppEnv, RequestContext } from './app-env.ts';
import { assertAnnouncedSize, readForm } from './body.ts';
import { assertMayTry, countAnswer } from './misses.ts';
import { assertProof } from './proof.ts';
import { assertWithinLimit, type Limit } from './rate-limit.ts';
import { assertSameOrigin } from './same-origin.ts';

/** How a public write comes in. */
export interface Entrance {
  /** Most bytes of its body. */
  maxBytes: number;
  limit: Limit;
  /** Every request, or, where a dossier's secret is asked for, only what is refused. */
  counts: 'every' | 'misses';
  /** Whether it costs a proof of work: what anyone may send by script. */
  proof?: boolean;
  /** A form that works without script, with or without the field that people don't see. */
  form?: 'plain' | 'trapped';
  /** The limit in place of the other, where a script has put a proof of work into the form. */
  provenLimit?: Limit;
}

/** What was sent by a program that fills in everything: it is to believe that all went well. */
export class Trapped extends Error {}

/** Whether a form came with a proof of work; once it got past the defence, with a good one. */
export function isProven(c: RequestContext): boolean {
  return Boolean(c.get('form')?.get(PROOF_FIELD));
}

type Step = (c: RequestContext, entrance: Entrance) => void | Promise<void>;

const STEPS = {
  size: (c, { maxBytes }) => assertAnnouncedSize(c.req.raw, maxBytes),
  sameOrigin: (c) => assertSameOrigin(c.req.raw),
  trap: async (c, { form, maxBytes }) => {
    if (form === undefined) return;
    const sent = await readForm(c.req.raw, maxBytes);
    c.set('form', sent);
    if (form === 'trapped' && sent.get(TRAP_FIELD)) throw new Trapped();
  },
  limit: (c, { limit, provenLimit, counts }) => {
    if (counts === 'misses') return assertMayTry(c, limit);
    return assertWithinLimit(c, provenLimit && isProven(c) ? provenLimit : limit);
  },
  proof: async (c, { proof, provenLimit }) => {
    if (proof) await assertProof(c, c.req.header(PROOF_HEADER));
    else if (provenLimit && isProven(c)) await assertProof(c, c.get('form')?.get(PROOF_FIELD));
  },
} satisfies Record<string, Step>;

/** What every public write is asked, in this order: the cheapest first. The schema comes next, in the route. */
const ORDER = [STEPS.size, STEPS.sameOrigin, STEPS.trap, STEPS.limit, STEPS.proof];

/**
 * Lets a write through or refuses it.
 * @throws DomainError `payload-too-large`, `cross-origin`, `too-many-requests`, `proof-needed`, `unavailable`, and for a
 * form what `readForm` throws; Trapped
 */
export async function defend(c: RequestContext, entrance: Entrance): Promise<void> {
  c.set('maxBytes', entrance.maxBytes);
  for (const step of ORDER) await step(c, entrance);
}

/** Stands before the handler of every write under /api. */
export function defended(entrance: Entrance): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await defend(c, entrance);
    await next();
    if (entrance.counts === 'misses') await countAnswer(c, entrance.limit);
  };
}
