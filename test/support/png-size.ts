/**
 * Width and height of a PNG, in pixels, from its first chunk (PNG specification, 11.2.1).
 * @throws Error when the bytes are no PNG.
 */
export function pngSize(bytes: Buffer): [width: number, height: number] {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('Not a PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
