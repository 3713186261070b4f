/** The signs as bytes; each must be of one byte. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** The bytes as signs of one byte each. */
export function toAscii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Whether the bytes at `at` are these. */
export function hasAt(bytes: Uint8Array, wanted: Uint8Array, at = 0): boolean {
  return at >= 0 && at + wanted.length <= bytes.length && wanted.every((byte, i) => bytes[at + i] === byte);
}

/** Where these bytes first stand, from `from` on; -1 when nowhere. Hops by the first of two or more, so it is quick. */
export function find(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const [first = 0, second] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] === second && hasAt(bytes, wanted, at)) return at;
  }
  return -1;
}

/** The same, from the end. */
export function findLast(bytes: Uint8Array, wanted: Uint8Array, from = bytes.length): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.lastIndexOf(first, from); at >= 0; at = bytes.lastIndexOf(first, at - 1)) {
    if (hasAt(bytes, wanted, at)) return at;
    if (at === 0) break;
  }
  return -1;
}

/** Numbers in the bytes; the order of bytes is in the name. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
