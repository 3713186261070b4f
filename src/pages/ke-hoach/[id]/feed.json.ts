import { getCollection } from 'astro:content';
import type { APIContext, GetStaticPaths } from 'astro';
import type { CampaignEntry } from '../../../collections/campaigns.ts';
import { campaignFeed } from '../../../feeds/responses.ts';

export const getStaticPaths = (async () => {
  const campaigns = await getCollection('campaigns');
  return campaigns.map(({ id, data }) => ({ params: { id }, props: { campaign: data } }));
}) satisfies GetStaticPaths;

export const GET = (context: APIContext<{ campaign: CampaignEntry }>) =>
  campaignFeed(context.props.campaign, 'json', context);
