import type { MiddlewareHandler } from 'hono';
import { DOWNLOAD_POLICY, securityHeadersAt } from '#domain/security-headers.ts';
import type { AppEnv } from './app-env.ts';

const POLICY = 'Content-Security-Policy';

/**
 * Puts the security headers on whatever the Worker answers, errors included. Its answers are all its own to change;
 * one that sets a policy of its own, as downloads do, keeps it.
 */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeadersAt(c.req.path))) {
    if (name !== POLICY || c.res.headers.get(name) !== DOWNLOAD_POLICY) c.res.headers.set(name, value);
  }
};
