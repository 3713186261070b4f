import type { APIContext } from 'astro';
import {
  type ArticleEntry,
  listArticles,
  listCampaignArticles,
  type Section,
} from '../collections/articles.ts';
import { type FeedAddress, feedOfCampaign, feedOfSection } from './addresses.ts';
import { toAtom } from './atom.ts';
import { toJsonFeed } from './json-feed.ts';
import { makeFeed } from './make-feed.ts';

export type FeedFormat = 'atom' | 'json';

/** The feed of one list, as a file of the build. */
export async function sectionFeed(
  section: Section,
  format: FeedFormat,
  context: APIContext,
): Promise<Response> {
  return respond(feedOfSection(section), listArticles(section), format, context);
}

/** The feed of one campaign's stories and news together. */
export async function campaignFeed(
  campaign: { id: string; shortTitle: string },
  format: FeedFormat,
  context: APIContext,
): Promise<Response> {
  const address = feedOfCampaign({ id: campaign.id, label: campaign.shortTitle });
  return respond(address, listCampaignArticles(campaign.id), format, context);
}

async function respond(
  address: FeedAddress,
  articles: readonly ArticleEntry[],
  format: FeedFormat,
  { site, url }: APIContext,
): Promise<Response> {
  const feed = await makeFeed(address, articles, site ?? url);
  return format === 'json'
    ? Response.json(toJsonFeed(feed))
    : new Response(toAtom(feed), { headers: { 'Content-Type': 'application/atom+xml' } });
}
