import { describe, expect, it } from 'vitest';
import { makeOffice, officeEntries } from '../../../factories/files/office.ts';
import { makePdf } from '../../../factories/files/pdf.ts';
import { makeJpeg, makePng } from '../../../factories/files/pictures.ts';
import { join, makeZip } from '../../../factories/files/zip.ts';
import { inspect } from './support.ts';

const MB = 1024 * 1024;
const following = makeZip(officeEntries('docx').map((entry) => ({ ...entry, sizesFollow: true })));

describe('what a file is, by its bytes', () => {
  const files = {
    pdf: makePdf({ padding: 200_000 }),
    docx: makeOffice('docx', 'chữ '.repeat(50_000)),
    xlsx: makeOffice('xlsx'),
    jpg: makeJpeg({ pixels: 150_000 }),
    png: makePng({ noise: 150_000 }),
  };
  // The last is odd and larger than a block, so that nothing falls on its edges.
  for (const chunk of [1, 7, 4096, 65_536, 100_003]) {
    it.each(Object.entries(files))(`%s, in chunks of ${chunk}`, (kind, file) => {
      expect(inspect(file, chunk)).toBe(kind);
    });
  }

  it('a Word file whose sizes stand behind the data, as LibreOffice writes it', () => {
    expect(inspect(following)).toBe('docx');
  });

  it.each([
    ['a second picture', makeJpeg()],
    ['notes of the camera', new Uint8Array(90_000).fill(0x53)],
  ])('a phone’s JPEG with %s behind it', (_, after) => {
    expect(inspect(join(makeJpeg(), after))).toBe('jpg');
  });

  it('exactly 10 MB, and not a byte more', () => {
    const outline = makePdf().length;
    expect(inspect(makePdf({ padding: 10 * MB - outline - 7 }))).toBe('pdf');
    expect(inspect(makePdf({ padding: 10 * MB }))).toBe('payload-too-large: too-big');
  });
});

describe('refused by its first bytes', () => {
  const sign = (...bytes: number[]) => join(new Uint8Array(bytes), 'rest of the file '.repeat(100));
  it.each([
    ['empty', new Uint8Array()],
    ['unknown', join('Kính gửi: Sở Nội vụ')],
    ['unknown', join('MZ\x90 program')],
    ['unknown', join('<!doctype html><script>alert(1)</script>')],
    ['old-office', sign(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['archive', join('Rar!\x1a\x07 rest')],
    ['archive', sign(0x1f, 0x8b)],
    ['archive', makeZip([])],
    ['heic', join('\0\0\0\x18ftypheic rest of it')],
    ['other-picture', join('GIF89a')],
    ['other-picture', join('RIFF1234WEBPVP8 ')],
    ['pdf-not-at-start', join('\n', makePdf())],
    ['pdf-not-at-start', join('MZ junk '.repeat(50), makePdf())],
    ['polyglot', join('%PDF-1.4\n<html><script>alert(1)</script></html>', makePdf())],
    ['polyglot', makeJpeg({ note: '%PDF-1.4 hidden' })],
    ['polyglot', makeJpeg({ note: '<script>alert(1)</script>' })],
  ])('%s', (why, file) => {
    expect(inspect(file)).toBe(`paper-refused: ${why}`);
  });
});

describe('pictures', () => {
  it.each([
    ['truncated', makePng().slice(0, -1)],
    ['truncated', makePng().slice(0, -12)],
    ['truncated', makePng({ noise: 100_000 }).slice(0, 80_000)],
    ['broken', join(makePng().slice(0, 8), makePng().slice(33))],
    ['too-many-pixels', makePng({ width: 50_000, height: 50_000 })],
    ['polyglot', join(makePng(), makePdf())],
    ['polyglot', join(makePng(), makeZip(officeEntries('docx')))],
    ['polyglot', join(makePng(), '<html><body>')],
    ['truncated', makeJpeg().slice(0, -2)],
    ['truncated', makeJpeg({ pixels: 200_000 }).slice(0, 150_000)],
    ['broken', join(makeJpeg().slice(0, 4), new Uint8Array([0, 1, 0xff, 0xd9]))],
    ['broken', new Uint8Array([0xff, 0xd8, 0xff, 0xd9])],
    ['too-many-pixels', makeJpeg({ width: 20_000, height: 20_000 })],
    ['polyglot', join(makeJpeg(), new Uint8Array(70_000), makeZip(officeEntries('docx')))],
    ['polyglot', join(makeJpeg(), 'MZ stub This program cannot be run in DOS mode')],
    // The archive is said to begin inside the pixels; its end alone gives it away.
    ['polyglot', join(makeJpeg(), makeZip([]))],
  ])('%s', (why, file) => {
    expect(inspect(file)).toBe(`paper-refused: ${why}`);
    expect(inspect(file, 11)).toBe(`paper-refused: ${why}`);
  });
});
