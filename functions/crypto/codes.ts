import { CODE_ALPHABET, CODE_LENGTH, codeFromBytes, SECRET_LENGTH } from '#domain/nomination/code.ts';
import { sha256 } from './digest.ts';

/** Bytes from here on would make the first signs of the alphabet likelier than the rest. */
const UNBIASED = 256 - (256 % CODE_ALPHABET.length);

/** A new random code; whether it is free is for the database to say. */
export function randomCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_LENGTH * 4));
  return codeFrom(bytes, CODE_LENGTH) ?? randomCode();
}

/**
 * The secret that belongs to an idempotency key. It is derived, not drawn, so that a retry with the same key gets
 * the same answer although the portal keeps only hashes.
 */
export function secretFor(key: string): string {
  const secret = codeFrom(sha256(`secret ${key}`), SECRET_LENGTH);
  return secret ?? secretFor(`${key} again`);
}

/** `null` when too few bytes are usable: 1 in 10¹³ for a secret. */
function codeFrom(bytes: Uint8Array, length: number): string | null {
  const usable = bytes.filter((byte) => byte < UNBIASED).subarray(0, length - 1);
  return usable.length === length - 1 ? codeFromBytes(usable) : null;
}
