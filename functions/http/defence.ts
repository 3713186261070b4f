import type { MiddlewareHandler } from 'hono';
import { PROOF_FIELD, TRAP_FIELD } from '#domain/defence/constants.ts';
import type { AppEnv, RequestContext } from './app-env.ts';
import { assertAnnouncedSize, readForm } from './body.ts';
import { assertMayTry, countAnswer } from './misses.ts';
import { assertProof, checkedProof, takeProof } from './proof.ts';
import { assertWithinLimit, type Limit } from './rate-limit.ts';
import { assertSameOrigin } from './same-origin.ts';

/** How a public write comes in. */
export interface Entrance {
  /** Most bytes of its body. */
  maxBytes: number;
  limit: Limit;
  /** Every request, or, where a dossier's secret is asked for, only what is refused. */
  counts: 'every' | 'misses';
  /**
   * Whether it costs a proof of work: what anyone may send by script. `offered`: a form that carries one where the browser
   * has script (`PROOF_FIELD`), and counts by `PLAIN_WRITE_LIMIT` where it carries none that holds. `unspent`: it is
   * checked here, and spent in the transaction of what it pays for.
   */
  proof?: boolean | 'offered' | 'unspent';
  /** Whether a form that carries no proof was taken in before, word for word: that is answered again, and no new send. */
  isRepeat?: (c: RequestContext) => Promise<boolean>;
  /** A form that works without script, with or without the field that people don't see. */
  form?: 'plain' | 'trapped';
}

/** What was sent by a program that fills in everything: it is to believe that all went well. */
export class Trapped extends Error {}

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
  limit: (c, { limit, counts }) =>
    counts === 'misses' ? assertMayTry(c, limit) : assertWithinLimit(c, limit),
  proof: async (c, { proof, isRepeat }) => {
    if (proof === 'offered') {
      const proven = await takeProof(c, c.get('form')?.get(PROOF_FIELD) ?? '');
      c.set('unproven', !proven);
      if (!proven && !(await isRepeat?.(c))) await assertWithinLimit(c, 'PLAIN_WRITE_LIMIT');
    } else if (proof === 'unspent') c.set('proof', await checkedProof(c));
    else if (proof) await assertProof(c);
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
