import type { MailFailure } from '#domain/mail/constants.ts';

/** Why a try failed. `final`: the address refuses mail, and trying again is no use. */
export interface Failure {
  failure: MailFailure;
  final: boolean;
}

/** The mail service's own codes that say why (its reference, “Error codes”). */
const BY_CODE: Record<string, Failure> = {
  E_RECIPIENT_SUPPRESSED: { failure: 'suppressed', final: true },
  E_RATE_LIMIT_EXCEEDED: { failure: 'limit', final: false },
  E_DAILY_LIMIT_EXCEEDED: { failure: 'limit', final: false },
  E_SENDER_NOT_VERIFIED: { failure: 'sender', final: false },
  E_SENDER_DOMAIN_NOT_AVAILABLE: { failure: 'sender', final: false },
  E_RECIPIENT_NOT_ALLOWED: { failure: 'sender', final: false },
};

/**
 * How a receiving server refuses for good: the reply codes 550–559 (RFC 5321) or a status 5.x.y (RFC 3463).
 * Of these, 5.7.y is a matter of policy or of the sender's set-up, not of the address.
 */
const REFUSED = /(?<![\d.])(?:55\d|5\.\d{1,3}\.\d{1,3})(?![\d.])/;
const BY_POLICY = /(?<![\d.])5\.7\.\d{1,3}(?![\d.])/;

/** Why a try failed, in one of few words. What the service said may name the address, so it goes nowhere else. */
export function readRefusal(error: unknown): Failure {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known = BY_CODE[String(code)];
  if (known) return known;
  const said = String(message);
  if (BY_POLICY.test(said)) return { failure: 'sender', final: false };
  if (REFUSED.test(said)) return { failure: 'refused', final: true };
  return { failure: 'unknown', final: false };
}
