import type { MiddlewareHandler } from 'hono';
import { securityHeadersAt } from '#domain/security-headers.ts';
import type { AppEnv } from './app-env.ts';

/** Puts the security headers on whatever the Worker answers, errors included. Its answers are all its own to change. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeadersAt(c.req.path))) c.res.headers.set(name, value);
};
