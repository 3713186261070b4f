import type { MiddlewareHandler } from 'hono';
import { STATUSES } from '#domain/api/statuses.ts';
import { keyed } from '../crypto/keyed.ts';
import type { AppEnv, RequestContext } from './app-env.ts';
import { problemResponse } from './problem.ts';
import { isWithin, type Limit, tooMany } from './rate-limit.ts';
import { portalSecret } from './secret.ts';
import { visitorOf } from './visitor.ts';

/*
 * Only what is refused counts: whoever holds a dossier's code and secret, which were counted when they were made,
 * passes for free; whoever guesses is soon refused everything, a right guess included. Guesses are counted by visitor
 * and, wherever they come from, by code.
 */

const PERIOD_MS = 60_000;
const REMEMBERED = 10_000;

/** Visitors and codes whose misses went over a limit, and until when they are refused unheard. */
const refusedUntil = new Map<string, number>();

/** @throws DomainError `too-many-requests` when this visitor has missed too often. */
export function assertMayTry(c: RequestContext, limit: Limit): void {
  assertNotRefused(c, `${limit} ${visitorOf(c)}`);
}

/**
 * Notes which dossier is asked for, before it is looked up.
 * @throws DomainError `too-many-requests` when this code was missed too often, whether it exists or not.
 */
export function assertMayTryCode(c: RequestContext, code: string): void {
  const key = keyed(portalSecret(c.env), 'code', code);
  assertNotRefused(c, `CODE_LIMIT ${key}`);
  c.set('triedCode', key);
}

/**
 * After the answer: counts it if it is a refusal, but for one that came of counting.
 * @throws DomainError `too-many-requests` in place of the refusal, `unavailable` when it can't be counted
 */
export async function countMiss(c: RequestContext, limit: Limit, status: number): Promise<void> {
  if (status < 400 || status >= 500 || status === STATUSES['too-many-requests']) return;
  await count(c, limit, visitorOf(c));
  const code = c.get('triedCode');
  // What can't be found answers alike, whatever the code is of.
  if (code !== undefined && status === STATUSES['nomination-not-found']) await count(c, 'CODE_LIMIT', code);
}

/** For reading what only its holder may read. */
export function limitedMisses(limit: Limit): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    assertMayTry(c, limit);
    await next();
    await countAnswer(c, limit);
  };
}

/** As `countMiss`, for an answer that is there already. */
export async function countAnswer(c: RequestContext, limit: Limit): Promise<void> {
  try {
    await countMiss(c, limit, c.res.status);
  } catch (refusal) {
    c.res = problemResponse(refusal);
  }
}

async function count(c: RequestContext, limit: Limit, key: string): Promise<void> {
  if (await isWithin(c, limit, key)) return;
  if (refusedUntil.size >= REMEMBERED) refusedUntil.clear();
  refusedUntil.set(`${limit} ${key}`, c.var.services.now + PERIOD_MS);
  throw tooMany();
}

function assertNotRefused(c: RequestContext, name: string): void {
  if ((refusedUntil.get(name) ?? 0) > c.var.services.now) throw tooMany();
}
