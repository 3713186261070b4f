import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PORTAL } from '../layouts/portal.ts';
import { listCards } from './share-images/card.ts';
import { makeShareImages } from './share-images/make.ts';

const CACHE = 'node_modules/.cache/share-images';

/** Writes the pictures that stand beside the portal's pages where they are shared (1200 × 630, PNG). */
export function shareImages(): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { drawn, kept } = await makeShareImages(listCards(), PORTAL, { folder, cache: CACHE });
        logger.info(`${drawn} drawn, ${kept} kept`);
      },
    },
  };
}
