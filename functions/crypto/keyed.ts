import { createHmac } from 'node:crypto';

/**
 * HMAC-SHA-256 of the text as 64 hexadecimal digits, under a key that the secret has for this purpose alone: what is
 * made for one purpose says nothing about, and opens nothing of, another.
 */
export function keyed(secret: string, purpose: string, text: string): string {
  const key = createHmac('sha256', secret).update(purpose).digest('hex');
  return createHmac('sha256', key).update(text).digest('hex');
}
