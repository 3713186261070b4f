import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { DomainError } from '#domain/errors.ts';
import { noteRefusal } from '../services/staff/note-refusal.ts';
import { openSession } from '../services/staff/open-session.ts';
import type { AppEnv, RequestContext } from './app-env.ts';
import { SMALL_BODY_BYTES } from './body.ts';
import { assertOwnPage } from './same-origin.ts';
import { type FetchKeys, sessionReader } from './session.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Stands before everything under /api/staff: nothing there answers who isn't signed in, isn't a member now, or writes
 * from another page. Sets `member` and `sessionEndsAt`; what it or a service refuses for want of a role is audited.
 */
export function identity(fetchKeys?: FetchKeys): MiddlewareHandler<AppEnv> {
  const readSession = sessionReader(fetchKeys);
  return async (c, next) => {
    const { email, endsAt } = await readSession(c);
    if (!READS.includes(c.req.method)) assertOwnPage(c.req.raw);
    try {
      c.set('member', await openSession({ ctx: c.var.services, input: { email } }));
    } catch (error) {
      await auditRefusal(c, email, error);
      throw error;
    }
    c.set('sessionEndsAt', endsAt);
    c.set('maxBytes', SMALL_BODY_BYTES);
    await next();
    await auditRefusal(c, email, c.error);
  };
}

async function auditRefusal(c: RequestContext, email: string, error: unknown): Promise<void> {
  if (!(error instanceof DomainError) || error.code !== 'not-allowed') return;
  const wanted = `${c.req.method} ${routePath(c)}`;
  await noteRefusal({ ctx: c.var.services, input: { email, wanted } });
}
