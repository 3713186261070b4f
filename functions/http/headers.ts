import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';
import type { AppEnv } from './app-env.ts';

/** Puts the security headers on whatever the Worker answers, errors included. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const response = new Response(c.res.body, c.res);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  c.res = undefined;
  c.res = response;
};
