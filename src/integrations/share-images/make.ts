import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Card } from './card.ts';
import { type Drawing, draw } from './drawing.ts';
import { loadRenderer } from './render.ts';

/** How many pictures were drawn anew, and how many were kept from an earlier build. */
export interface Made {
  drawn: number;
  kept: number;
}

/** How the renderer draws: its versions and fonts are part of what a kept picture depends on. */
const LOCKED = ['satori', '@resvg/resvg-js', '@fontsource/noto-serif', '@fontsource/public-sans'];

/**
 * Writes each card's picture into `folder`. A picture is kept in `cache` by the digest of all that decides how it
 * looks, so that a build draws only what changed; what no card asks for any more is thrown away.
 */
export async function makeShareImages(
  cards: readonly Card[],
  portal: { name: string; tagline: string },
  { folder, cache }: { folder: string; cache: string },
): Promise<Made> {
  mkdirSync(cache, { recursive: true });
  const renderer = rendererVersions();
  const wanted = cards.map(({ path, ...words }) => {
    const drawing = draw({ path, ...words }, portal);
    return { path, drawing, kept: join(cache, `${digest(drawing, renderer)}.png`) };
  });
  const missing = wanted.filter(({ kept }) => !existsSync(kept));
  if (missing.length > 0) {
    const render = await loadRenderer();
    for (const { drawing, kept } of missing) {
      writeFileSync(kept, await render(drawing));
      // The renderer's memory is given back between turns of the event loop, and drawing alone never ends one.
      await setImmediate();
    }
  }
  for (const { path, kept } of wanted) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(kept, file);
  }
  const inUse = new Set(wanted.map(({ kept }) => kept));
  for (const file of globSync('*.png', { cwd: cache }).map((name) => join(cache, name))) {
    if (!inUse.has(file)) rmSync(file);
  }
  return { drawn: missing.length, kept: wanted.length - missing.length };
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
