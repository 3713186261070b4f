import type { ErrorCode } from '#domain/errors.ts';

/** The HTTP status of each refusal. */
export const STATUSES = {
  'invalid-json': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'member-not-found': 404,
  'decision-not-found': 404,
  'cross-origin': 403,
  'proof-needed': 403,
  'unknown-route': 404,
  'nomination-not-found': 404,
  'paper-not-found': 404,
  'entry-not-found': 404,
  'method-not-allowed': 405,
  'round-not-started': 409,
  'round-closed': 409,
  'register-closed': 409,
  'illegal-transition': 409,
  'not-open': 409,
  'version-conflict': 409,
  'key-reused': 409,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-input': 422,
  'malformed-code': 422,
  'unknown-campaign': 422,
  'unknown-programme': 422,
  'unknown-award': 422,
  'unknown-round': 422,
  'unknown-criterion': 422,
  'award-decided-by-unit': 422,
  'unknown-target': 422,
  'papers-missing': 422,
  'paper-refused': 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** Seconds after which it makes sense to try again. */
export const RETRY_AFTER: Partial<Record<ErrorCode, number>> = { 'too-many-requests': 60, unavailable: 30 };
