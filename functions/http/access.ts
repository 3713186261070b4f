import type { Subject } from '#domain/errors.ts';
import { type AuthorAccess, readAuthorAccess } from '../services/commendation/author.ts';
import { type Access, readAccess } from '../services/nomination/access.ts';
import type { RequestContext } from './app-env.ts';
import { assertMayTryCode } from './misses.ts';

/**
 * Whoever asks about a dossier says its code in the address and its secret as a bearer token, which no log keeps.
 * @throws DomainError `malformed-code`, `too-many-requests`, `unavailable`
 */
export function bearerAccess(c: RequestContext): Access {
  const secret = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  return typedAccess(c, { code: c.req.param('code') ?? '', secret });
}

/**
 * Code and secret of a dossier, or of what it is `about`, as they were typed. Guesses are counted by code as well: every
 * way to a dossier leads through here.
 * @throws DomainError `malformed-code`, `too-many-requests`, `unavailable`
 */
export function typedAccess(
  c: RequestContext,
  typed: { code: string; secret: string },
  about: Subject = 'dossier',
): Access {
  const access = readAccess(typed, about);
  assertMayTryCode(c, access.code);
  return access;
}

/**
 * As `typedAccess`, for the author of a commendation.
 * @throws DomainError `malformed-code`, `too-many-requests`, `unavailable`
 */
export function authorAccess(c: RequestContext, typed: { code: string; secret: string }): AuthorAccess {
  const access = readAuthorAccess(typed);
  assertMayTryCode(c, access.id);
  return access;
}
