import type { MiddlewareHandler } from 'hono';
import { normalizeCode } from '#domain/nomination/code.ts';
import type { StaffContext } from '../services/context.ts';
import type { AppEnv, RequestContext } from './app-env.ts';
import { assertAnnouncedSize } from './body.ts';

/** What services for staff are called with. */
export function staffContext(c: RequestContext): StaffContext & AppEnv['Variables']['services'] {
  return { ...c.var.services, member: c.var.member };
}

/** The code in the address, as it is kept, however it was typed: in groups, say. */
export function codeOf(c: RequestContext): string {
  return normalizeCode(c.req.param('code') ?? '');
}

/**
 * Stands before the handler of a staff's write that takes more than `SMALL_BODY_BYTES`. Where it comes from was asked
 * by `identity`.
 */
export function takes(maxBytes: number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    assertAnnouncedSize(c.req.raw, maxBytes);
    c.set('maxBytes', maxBytes);
    await next();
  };
}
