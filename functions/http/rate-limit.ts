import type { MiddlewareHandler } from 'hono';
import { DomainError } from '#domain/errors.ts';
import { sha256Hex } from '../crypto/digest.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem.ts';

/** Sends are counted apart from look-ups. */
export type Limit = 'WRITE_LIMIT' | 'READ_LIMIT';

/** The limits' period, and what `Retry-After` says. */
const PERIOD_MS = 60_000;
const REMEMBERED = 10_000;

/** Visitors whose misses went over a limit, and until when they are refused unheard. */
const refusedUntil = new Map<string, number>();

/** Refuses a visitor who asks too often, before anything is read from them. */
export function limited(limit: Limit): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await assertWithinLimit(c.env[limit], c.req.raw);
    await next();
  };
}

/**
 * Counts only what is refused: whoever holds a dossier's code and secret, which were counted when they were made,
 * passes for free; whoever guesses is soon refused everything, a right guess included.
 */
export function limitedMisses(limit: Limit): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { now } = c.var.services;
    const visitor = `${limit} ${visitorOf(c.req.raw)}`;
    if ((refusedUntil.get(visitor) ?? 0) > now) throw tooMany();
    await next();
    if (c.res.status < 400 || c.res.status >= 500) return;
    const { success } = await c.env[limit].limit({ key: visitorOf(c.req.raw) });
    if (success) return;
    if (refusedUntil.size >= REMEMBERED) refusedUntil.clear();
    refusedUntil.set(visitor, now + PERIOD_MS);
    c.res = problemResponse(tooMany());
  };
}

/**
 * Counts the request by its address, of which only a hash leaves this module.
 * @throws DomainError `too-many-requests`
 */
export async function assertWithinLimit(limit: RateLimit, request: Request): Promise<void> {
  const { success } = await limit.limit({ key: visitorOf(request) });
  if (!success) throw tooMany();
}

function visitorOf(request: Request): string {
  return sha256Hex(request.headers.get('cf-connecting-ip') ?? '');
}

function tooMany(): DomainError {
  return new DomainError('too-many-requests', 'Đợi một phút rồi gửi lại; nội dung đã nhập vẫn còn.');
}
