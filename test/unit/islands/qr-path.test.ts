import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '#domain/documents/qr-path.ts';
import { paths } from '#domain/paths.ts';

/** Paints the path's rectangles, each one module high. */
function paint(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

describe('the QR code of the look-up', () => {
  const address = `https://dong-long.example${paths.lookUpOf('7K4MPX92')}`;

  it('leads to the look-up, the code in the fragment', () => {
    expect(address).toBe('https://dong-long.example/tra-cuu/#ma=7K4MPX92');
  });

  it('is drawn module for module', () => {
    const { data, size } = encode(address, { ecc: 'M', border: 4 });
    expect(paint(qrPath(data), size)).toEqual(data);
  });

  it('joins the modules of a run', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, true, true],
      ]),
    ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM2 1h2v1h-2z');
  });
});
