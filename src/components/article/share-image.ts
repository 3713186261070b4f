import type { ArticleEntry } from '../../collections/articles.ts';
import { PORTAL_SHARE_IMAGE, type ShareImage } from '../../layouts/head.ts';
import { SECTIONS } from './sections.ts';

/** The picture that an article is shared with: its own where one is drawn, or the portal's. */
export function shareImageOf({ id, collection, data }: ArticleEntry): ShareImage {
  if (!data.pictured) return PORTAL_SHARE_IMAGE;
  return { path: SECTIONS[collection].shareImage(id), alt: data.title };
}
