import { dateInVietnam } from '#domain/vietnamese/time.ts';
import { keyed } from '../crypto/keyed.ts';
import type { RequestContext } from './app-env.ts';
import { portalSecret } from './secret.ts';

/** Groups of 16 bits that a provider gives to one connection; the other four are the visitor's to choose. */
const NETWORK_GROUPS = 4;

/**
 * Whom a limit counts: a hash of the address under a key that changes every day in Vietnam, so that no one can go
 * back from it to the address, nor follow somebody from one day to the next.
 * @throws DomainError `unavailable` without the secret
 */
export function visitorOf(c: RequestContext): string {
  return visitorMark(c, 'visitor');
}

/**
 * The same for another purpose: two purposes have nothing in common that would tell that it was one visitor.
 * @throws DomainError `unavailable` without the secret
 */
export function visitorMark(c: RequestContext, purpose: string): string {
  const address = c.req.header('cf-connecting-ip') ?? '';
  const today = dateInVietnam(c.var.services.now);
  return keyed(portalSecret(c.env), `${purpose} ${today}`, networkOf(address));
}

/** The part of an address that one connection has: all of IPv4, the first 64 bits of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const head = groups(before);
  const tail = groups(after ?? '');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const all = [...head, ...Array<string>(zeros).fill('0'), ...tail];
  return `${all.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** Without leading zeros. */
function groups(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
