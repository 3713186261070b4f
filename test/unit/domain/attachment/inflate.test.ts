import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflate } from '#domain/attachment/inflate.ts';

const text = Buffer.from('Tờ trình về việc đề nghị khen thưởng. '.repeat(4000));
const noise = Uint8Array.from({ length: 70_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);

it.each([
  ['nothing', new Uint8Array(), {}],
  ['one byte', new Uint8Array([7]), {}],
  ['text', text, {}],
  ['text by fixed codes', text, { strategy: 4 }],
  ['text, stored', text, { level: 0 }],
  ['text, packed hardest', text, { level: 9 }],
  ['noise', noise, {}],
  ['noise by codes alone', noise, { strategy: 2 }],
] as const)('unpacks %s as zlib packs it', (_, bytes, options) => {
  const unpacked = inflate(deflateRawSync(bytes, options), bytes.length);
  expect(unpacked && Buffer.from(unpacked).equals(Buffer.from(bytes))).toBe(true);
});

it('stops at the size it is given', () => {
  expect(inflate(deflateRawSync(text), text.length - 1)).toBeNull();
});

it('gives nothing for what is cut off or no packed data', () => {
  const packed = deflateRawSync(text);
  for (const end of [0, 1, 5, packed.length - 1]) expect(inflate(packed.subarray(0, end), 1e6)).toBeNull();
  expect(inflate(noise, 1e6)).toBeNull();
});

it('never throws, whatever the bytes', () => {
  const packed = deflateRawSync(text);
  for (let at = 0; at < packed.length; at++) {
    const flipped = packed.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 0x55;
    expect(() => inflate(flipped, 1e6)).not.toThrow();
  }
});
