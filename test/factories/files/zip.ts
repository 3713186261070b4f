import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a made-up archive; what is left out is as an honest writer has it. */
export interface MadeEntry {
  name: string;
  text?: string;
  data?: Uint8Array;
  stored?: boolean;
  /** Sizes follow the data, as LibreOffice and Google write them. */
  sizesFollow?: boolean;
  flags?: number;
  /** Told in both headers instead of the truth. */
  unpacked?: number;
  /** Name in the directory alone. */
  listedAs?: string;
  /** Unpacked size in the directory alone. */
  listedUnpacked?: number;
}

const utf8 = new TextEncoder();

function header(
  signature: number,
  fields: readonly (readonly [2 | 4, number])[],
  ...rest: Uint8Array[]
): Uint8Array {
  const bytes = new Uint8Array(4 + fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return join(bytes, ...rest);
}

/** One after the other. */
export function join(...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  const bytes = parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part));
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A ZIP archive. `between` lies before the directory, `comment` behind all. */
export function makeZip(
  entries: readonly MadeEntry[],
  { between = '', comment = '' }: { between?: string; comment?: string } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = entry.data ?? utf8.encode(entry.text ?? '');
    const packed = entry.stored ? data : deflateRawSync(data);
    const unpacked = entry.unpacked ?? data.length;
    const [name, listedName] = [utf8.encode(entry.name), utf8.encode(entry.listedAs ?? entry.name)];
    const flags = (entry.flags ?? 0) | (entry.sizesFollow ? 8 : 0);
    const crc = crc32(data);
    const told = entry.sizesFollow ? [0, 0, 0] : [crc, packed.length, unpacked];
    const [crcTold = 0, packedTold = 0, unpackedTold = 0] = told;
    const method = entry.stored ? 0 : 8;
    const descriptor = header(0x08074b50, [
      [4, crc],
      [4, packed.length],
      [4, unpacked],
    ]);
    const local = join(
      header(
        0x04034b50,
        [
          [2, 20],
          [2, flags],
          [2, method],
          [4, 0],
          [4, crcTold],
          [4, packedTold],
          [4, unpackedTold],
          [2, name.length],
          [2, 0],
        ],
        name,
      ),
      packed,
      entry.sizesFollow ? descriptor : '',
    );
    listed.push(
      header(
        0x02014b50,
        [
          [4, 20 | (20 << 16)],
          [2, flags],
          [2, method],
          [4, 0],
          [4, crc],
          [4, packed.length],
          [4, entry.listedUnpacked ?? unpacked],
          [2, listedName.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, at],
        ],
        listedName,
      ),
    );
    parts.push(local);
    at += local.length;
  }
  const directory = join(...listed);
  const before = join(...parts, between);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, before.length],
    [2, comment.length],
  ]);
  return join(before, directory, end, comment);
}
