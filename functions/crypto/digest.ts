import { createHash } from 'node:crypto';

/** SHA-256 of the text's UTF-8 bytes. */
export function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

/** SHA-256 of the text as 64 hexadecimal digits: what the database keeps in place of a secret. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
