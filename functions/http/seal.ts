import { createMiddleware } from 'hono/factory';
import { sealAudit } from '../services/audit/seal.ts';
import type { AppEnv } from './app-env.ts';

/** Chains what the request wrote into the audit log, once it is answered; should that fail, the clock does it. */
export const sealAfter = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { db } = c.var.services;
  c.executionCtx.waitUntil(
    sealAudit({ ctx: { db } }).catch(() => console.error('seal-audit: left to the next run')),
  );
});
