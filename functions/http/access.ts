import { type Access, readAccess } from '../services/nomination/access.ts';
import type { RequestContext } from './app-env.ts';

/**
 * Whoever asks about a dossier says its code in the address and its secret as a bearer token, which no log keeps.
 * @throws DomainError `malformed-code`
 */
export function bearerAccess(c: RequestContext): Access {
  const secret = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  return readAccess({ code: c.req.param('code') ?? '', secret });
}
