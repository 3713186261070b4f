import type { Handler } from 'hono';
import { DomainError } from '#domain/errors.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem.ts';

/** For every method that a path has no handler for: `OPTIONS` is told which there are, the rest get 405. */
export function otherMethods(...allowed: string[]): Handler<AppEnv> {
  const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (c) => {
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } });
    const error = new DomainError('method-not-allowed', `Địa chỉ này nhận: ${allow}.`);
    return problemResponse(error, { Allow: allow });
  };
}
