import type { ImageMetadata } from 'astro';

/** `~pictures` is `content/pictures`, or that of the folder which `PORTAL_CONTENT` names (astro.config.mjs). */
const FILES = import.meta.glob<{ default: ImageMetadata }>('~pictures/*.{avif,jpg,jpeg,png,webp}');

/** A picture of the content folder; that it is there was checked when the article was read. */
export async function pictureFile(name: string): Promise<ImageMetadata> {
  const [, load] = Object.entries(FILES).find(([path]) => path.endsWith(`/${name}`)) ?? [];
  if (!load) throw new Error(`No picture ${name} in content/pictures`);
  return (await load()).default;
}
