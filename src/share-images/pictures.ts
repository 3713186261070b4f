import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Card } from './card.ts';
import { type Drawing, draw } from './drawing.ts';
import { loadRenderer } from './render.ts';

/** How the renderer draws: its versions and fonts are part of what a kept picture depends on. */
const LOCKED = ['satori', '@resvg/resvg-js', '@fontsource/noto-serif', '@fontsource/public-sans'];

/** A card's picture before it is drawn: its address on the site, and where it is kept once it is. */
export interface Picture {
  path: string;
  drawing: Drawing;
  kept: string;
}

/**
 * The cards' pictures. Each is kept in `cache` by the digest of all that decides how it looks, so that a build draws
 * only what changed; what no card asks for any more is thrown away.
 */
export function planPictures(
  cards: readonly Card[],
  portal: { name: string; tagline: string },
  cache: string,
): Picture[] {
  mkdirSync(cache, { recursive: true });
  const renderer = rendererVersions();
  const pictures = cards.map((card) => {
    const drawing = draw(card, portal);
    return { path: card.path, drawing, kept: join(cache, `${digest(drawing, renderer)}.png`) };
  });
  const inUse = new Set(pictures.map(({ kept }) => kept));
  for (const file of globSync('*.png', { cwd: cache }).map((name) => join(cache, name))) {
    if (!inUse.has(file)) rmSync(file);
  }
  return pictures;
}

let renderer: ReturnType<typeof loadRenderer> | undefined;

/** The picture as PNG: kept from an earlier build, or drawn and kept now. */
export async function readPicture({ drawing, kept }: Picture): Promise<Buffer<ArrayBuffer>> {
  if (!existsSync(kept)) {
    renderer ??= loadRenderer();
    const render = await renderer;
    writeFileSync(kept, await render(drawing));
    // The renderer's memory is given back between turns of the event loop, and drawing alone never ends one.
    await setImmediate();
  }
  return readFileSync(kept);
}

function digest(drawing: Drawing, renderer: string): string {
  return createHash('sha256').update(JSON.stringify(drawing)).update(renderer).digest('hex').slice(0, 32);
}

function rendererVersions(): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return LOCKED.map((name) => `${name}@${devDependencies[name]}`).join();
}
