import { deflateSync } from 'node:zlib';
import { join } from './zip.ts';

/** A small PDF of one page; `more` are objects put before its cross-reference table. */
export function makePdf({
  more = '',
  trailer = '',
  padding = 0,
}: {
  more?: string | Uint8Array;
  trailer?: string;
  padding?: number;
} = {}): Uint8Array<ArrayBuffer> {
  // Scanned pages are pictures: bytes that look like nothing.
  const scan = new Uint8Array(padding);
  for (let at = 0, seed = 7; at < padding; at++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    scan[at] = seed >>> 24;
  }
  return join(
    '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n',
    `4 0 obj\n<< /Length ${padding} /Filter /DCTDecode /Subtype /Image >>\nstream\n`,
    scan,
    '\nendstream\nendobj\n',
    more,
    `\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 5 /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`,
  );
}

/** Objects packed into an object stream, as writers since PDF 1.5 do. */
export function makeObjectStream(
  objects: string,
  dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
) {
  const packed = dictionary.includes('FlateDecode')
    ? deflateSync(new TextEncoder().encode(objects))
    : objects;
  return join(
    `9 0 obj\n<< ${dictionary} /Length ${packed.length} >>\nstream\r\n`,
    packed,
    '\r\nendstream\nendobj\n',
  );
}
