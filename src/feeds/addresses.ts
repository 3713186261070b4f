import { paths } from '#domain/paths.ts';
import type { Section } from '../collections/articles.ts';

/** A feed in its two formats, and the page whose list it follows. */
export interface FeedAddress {
  title: string;
  page: string;
  atom: string;
  json: string;
}

const SECTION_FEEDS: Record<Section, FeedAddress> = {
  stories: {
    title: 'gương điển hình',
    page: paths.stories,
    atom: paths.storyFeed,
    json: paths.storyJsonFeed,
  },
  news: { title: 'tin tức', page: paths.news, atom: paths.newsFeed, json: paths.newsJsonFeed },
};

/** The feed of one list. */
export function feedOfSection(section: Section): FeedAddress {
  return SECTION_FEEDS[section];
}

/** The feed of a campaign's stories and news together; `label` is its short title. */
export function feedOfCampaign({ id, label }: { id: string; label: string }): FeedAddress {
  return {
    title: `chuyện và tin về ${label}`,
    page: paths.campaign(id),
    atom: paths.campaignFeed(id),
    json: paths.campaignJsonFeed(id),
  };
}
