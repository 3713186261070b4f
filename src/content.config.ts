import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import { type CampaignEntry, readCampaigns } from './collections/campaigns.ts';
import { contentLoader } from './collections/content-loader.ts';
import { type ContributionEntry, readContributions } from './collections/contributions.ts';
import { type DecisionEntry, readDecisions } from './collections/decisions.ts';
import { type NewsEntry, readNews } from './collections/news.ts';
import { readStories, type StoryEntry } from './collections/stories.ts';
import { readZones, type ZoneEntry } from './collections/zones.ts';

/*
 * The collections. Each is read and checked by its own module in `collections/`, against the schema of its domain;
 * a file that can't be published stops the build with one message that names file, field and mend.
 */

export const collections = {
  campaigns: defineCollection({
    schema: z.custom<CampaignEntry>(),
    loader: contentLoader('campaigns', () => readCampaigns().map((data) => ({ id: data.id, data }))),
  }),
  stories: defineCollection({
    schema: z.custom<StoryEntry>(),
    loader: contentLoader('stories', () =>
      readStories(readCampaigns()).map((data) => ({ id: data.id, data, body: data.body })),
    ),
  }),
  news: defineCollection({
    schema: z.custom<NewsEntry>(),
    loader: contentLoader('news', () =>
      readNews(readCampaigns()).map((data) => ({ id: data.id, data, body: data.body })),
    ),
  }),
  decisions: defineCollection({
    schema: z.custom<DecisionEntry>(),
    loader: contentLoader('decisions', () =>
      readDecisions(readCampaigns()).map((data) => ({ id: `${data.campaign}/${data.slug}`, data })),
    ),
  }),
  zones: defineCollection({
    schema: z.custom<ZoneEntry>(),
    loader: contentLoader('zones', () => readZones(readCampaigns()).map((data) => ({ id: data.id, data }))),
  }),
  contributions: defineCollection({
    schema: z.custom<ContributionEntry>(),
    loader: contentLoader('contributions', () => readContributions().map((data) => ({ id: data.id, data }))),
  }),
};
