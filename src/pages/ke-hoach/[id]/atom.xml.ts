import type { APIContext, GetStaticPaths } from 'astro';
import type { CampaignEntry } from '../../../collections/campaigns.ts';
import { getCollection } from '../../../collections/content.ts';
import { campaignFeed } from '../../../feeds/responses.ts';

export const getStaticPaths = (() => {
  const campaigns = getCollection('campaigns');
  return campaigns.map(({ id, data }) => ({ params: { id }, props: { campaign: data } }));
}) satisfies GetStaticPaths;

export const GET = (context: APIContext<{ campaign: CampaignEntry }>) =>
  campaignFeed(context.props.campaign, 'atom', context);
