import { RETRY_AFTER, STATUSES } from '#domain/api/statuses.ts';
import { DomainError, ERRORS, type ErrorCode, type Subject, titleOf } from '#domain/errors.ts';
import type { Problem } from '#domain/problem.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/**
 * A name that never changes for each kind of refusal; it identifies, it isn't fetched. A kind has one title (RFC 9457,
 * 3.1.3), and the title says what was refused, so a kind whose title speaks of something else than a dossier is a kind
 * of its own. Programs go by `code`.
 */
export function problemType(refusal: { code: ErrorCode; about: Subject }): string {
  const { code, about } = refusal;
  return `urn:dong-long:problem:${code}${titleOf(refusal) === ERRORS[code] ? '' : `:${about}`}`;
}

/** The refusal as a problem document (RFC 9457). What isn't a refusal by a rule says nothing of its inside. */
export function toProblem(error: unknown): Problem {
  const refusal = asRefusal(error);
  const { code, detail, fields } = refusal;
  const errors = fields.map(({ field, message }) => ({ field, message }));
  const [type, title] = [problemType(refusal), titleOf(refusal)];
  return { type, title, status: STATUSES[code], detail, code, errors };
}

/** The answer that carries it, with `Retry-After` where trying again helps. */
export function problemResponse(error: unknown, headers: HeadersInit = {}): Response {
  const problem = toProblem(error);
  const response = new Response(JSON.stringify(problem), { status: problem.status, headers });
  response.headers.set('Content-Type', PROBLEM_TYPE);
  response.headers.set('Cache-Control', 'no-store');
  const retryAfter = RETRY_AFTER[problem.code];
  if (retryAfter) response.headers.set('Retry-After', String(retryAfter));
  return response;
}

/** The answer to an address of the API that leads nowhere. */
export function unknownRoute(): Response {
  return problemResponse(new DomainError('unknown-route', 'Xem các địa chỉ có ở /api/openapi.json.'));
}

/** Anything that went wrong, as one of the closed list. An unexpected error goes to the log, never to the visitor. */
export function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  console.error(error instanceof Error ? (error.stack ?? error.message) : 'unknown error');
  return new DomainError(
    'internal',
    'Hãy giữ trang này và thử lại sau ít phút. Nếu vẫn vậy, hãy báo cho cơ quan vận hành cổng.',
  );
}
