import { crc32, deflateSync } from 'node:zlib';
import { join } from './zip.ts';

function u32(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(type, data);
  return join(u32(data.length), body, u32(crc32(body)));
}

/** A grey PNG; `width` and `height` may lie. `noise` bytes of notes make it as large as wanted. */
export function makePng({ width = 4, height = 4, noise = 0 } = {}): Uint8Array<ArrayBuffer> {
  return join(
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', join(u32(width), u32(height), new Uint8Array([8, 0, 0, 0, 0]))),
    chunk('tEXt', new Uint8Array(noise)),
    chunk('IDAT', deflateSync(new Uint8Array(20))),
    chunk('IEND', new Uint8Array()),
  );
}

/** A JPEG's outline: segments, a frame, a scan of `pixels` bytes with stuffed and restart bytes, the end. */
export function makeJpeg({ width = 8, height = 8, pixels = 300, note = '' } = {}): Uint8Array<ArrayBuffer> {
  const scan = new Uint8Array(pixels).map((_, i) => (i * 37) & 0x7f);
  const text = new TextEncoder().encode(note);
  return join(
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    'JFIF\0',
    new Uint8Array([1, 1, 0, 0, 1, 0, 1, 0, 0]),
    new Uint8Array([0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 255]),
    text,
    new Uint8Array([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    new Uint8Array([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]),
    scan,
    new Uint8Array([0xff, 0x00, 0xff, 0xd0, 0x12]),
    scan,
    new Uint8Array([0xff, 0xd9]),
  );
}
