import { paths } from '#domain/paths.ts';
import { STORY_KIND_LABELS } from '#domain/story/schema.ts';
import { getCollection } from '../collections/content.ts';

/** What one picture says. Only its words decide how it looks, so they are what it is kept by. */
export interface Card {
  /** Address of the picture on the site. */
  path: string;
  kicker: string;
  /** Empty on the portal's own. */
  title: string;
  /** Made up, and labelled as such. */
  sample: boolean;
}

/** The card of the portal itself, of each campaign, and of the newest stories and news items (`collections/pictured.ts`). */
export function listCards(): Card[] {
  const { shareImage } = paths;
  return [
    { path: shareImage.portal, kicker: '', title: '', sample: false },
    ...getCollection('campaigns').map(({ id, data: { place, title } }) => ({
      path: shareImage.campaign(id),
      kicker: `Phong trào thi đua · ${place}`,
      title,
      sample: false,
    })),
    ...getCollection('stories')
      .filter(isPictured)
      .map(({ id, data: { kind, place, title, sample } }) => ({
        path: shareImage.story(id),
        kicker: `${STORY_KIND_LABELS[kind]} · ${place}`,
        title,
        sample,
      })),
    ...getCollection('news')
      .filter(isPictured)
      .map(({ id, data: { place, title, sample } }) => ({
        path: shareImage.newsItem(id),
        kicker: `Tin tức · ${place}`,
        title,
        sample,
      })),
  ];
}

function isPictured({ data }: { data: { pictured?: boolean } }): boolean {
  return data.pictured === true;
}
