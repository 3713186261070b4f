/**
 * Codes that people copy from paper: 31 signs (no 0/O, 1/I/L), the last of which is a check sign, so that any one
 * wrong sign and any two swapped neighbours are noticed before anything is looked up (31 is prime).
 */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const SIZE = CODE_ALPHABET.length;

/** Signs in a dossier's code, its check sign included: 31⁷ codes. */
export const CODE_LENGTH = 8;
/** Signs in its secret, its check sign included: 31¹¹, about 54 bits, behind a rate limit. */
export const SECRET_LENGTH = 12;

/** Turns random bytes (one per sign, the check sign left out) into a code of `bytes.length + 1` signs. */
export function codeFromBytes(bytes: Uint8Array): string {
  const body = [...bytes].map((byte) => CODE_ALPHABET[byte % SIZE]).join('');
  return body + CODE_ALPHABET[checkValue(body)];
}

/** As typed, without spaces and hyphens, in capitals. */
export function normalizeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\-–—.]/g, '')
    .toUpperCase();
}

/** Whether the signs could be a code of that length: right signs, right check sign. Says nothing of its existence. */
export function isWellFormed(code: string, length: number): boolean {
  if (code.length !== length || [...code].some((sign) => !CODE_ALPHABET.includes(sign))) return false;
  return CODE_ALPHABET[checkValue(code.slice(0, -1))] === code.at(-1);
}

/** In groups of four, as printed: `7K4M-PX92`. */
export function groupCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

/** Weighted sum with weights 2, 3, 4 …: all distinct and non-zero modulo 31 for the lengths in use. */
function checkValue(body: string): number {
  return [...body].reduce((sum, sign, index) => sum + (index + 2) * CODE_ALPHABET.indexOf(sign), 0) % SIZE;
}
