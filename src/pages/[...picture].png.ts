import type { APIRoute } from 'astro';
import { PORTAL } from '../layouts/portal.ts';
import { listCards } from '../share-images/card.ts';
import { type Picture, planPictures, readPicture } from '../share-images/pictures.ts';

const CACHE = 'node_modules/.cache/share-images';

/** The pictures that stand beside the portal's pages where they are shared (1200 × 630). */
export function getStaticPaths() {
  return planPictures(listCards(), PORTAL, CACHE).map((picture) => ({
    params: { picture: picture.path.slice(1, -'.png'.length) },
    props: { picture },
  }));
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) =>
  new Response(await readPicture(picture), { headers: { 'Content-Type': 'image/png' } });
