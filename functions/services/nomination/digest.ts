import type { Nomination } from '#domain/nomination/schema.ts';
import { sha256Hex } from '../../crypto/digest.ts';

/** SHA-256 of a submitted dossier without its contact: two that say the same have the same. */
export function digestOf({ contact: _private, ...content }: Nomination): string {
  return sha256Hex(JSON.stringify(content));
}
