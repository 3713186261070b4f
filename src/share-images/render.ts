import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReactNode } from 'react';
import type { Drawing } from './drawing.ts';

const SIZE = { width: 1200, height: 630 };

/**
 * A package's fonts come one subset a file. Each subset has a family name of its own: under one name the first file
 * would answer for all, and Vietnamese letters vanish.
 */
const FONTS = [
  { name: 'Noto Serif', file: 'noto-serif/files/noto-serif-latin-700-normal.woff', weight: 700 },
  {
    name: 'Noto Serif Vietnamese',
    file: 'noto-serif/files/noto-serif-vietnamese-700-normal.woff',
    weight: 700,
  },
  { name: 'Public Sans', file: 'public-sans/files/public-sans-latin-400-normal.woff', weight: 400 },
  {
    name: 'Public Sans Vietnamese',
    file: 'public-sans/files/public-sans-vietnamese-400-normal.woff',
    weight: 400,
  },
  { name: 'Public Sans', file: 'public-sans/files/public-sans-latin-600-normal.woff', weight: 600 },
  {
    name: 'Public Sans Vietnamese',
    file: 'public-sans/files/public-sans-vietnamese-600-normal.woff',
    weight: 600,
  },
] as const;

/** What makes PNG of drawings; loaded only when there is one to make. */
export async function loadRenderer(): Promise<(drawing: Drawing) => Promise<Uint8Array>> {
  const [{ default: satori }, { Resvg }] = await Promise.all([import('satori'), import('@resvg/resvg-js')]);
  const { resolve } = createRequire(import.meta.url);
  const fonts = FONTS.map(({ name, file, weight }) => ({
    name,
    weight,
    data: readFileSync(resolve(`@fontsource/${file}`)),
  }));
  return async (drawing) => {
    const svg = await satori(drawing as unknown as ReactNode, { ...SIZE, fonts });
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  };
}
