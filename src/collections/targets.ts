import { getCollection } from 'astro:content';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { paths, targetIds } from '#domain/paths.ts';
import { toRoll } from './roll.ts';

/** Every story, honour-roll entry and campaign of the site, as something that can be thanked. */
export async function listTargets(): Promise<CommendationTarget[]> {
  const [campaigns, stories, decisions] = await Promise.all([
    getCollection('campaigns'),
    getCollection('stories'),
    getCollection('decisions'),
  ]);
  return [
    ...stories.map(
      ({ id, data }): CommendationTarget => ({
        id: targetIds.story(id),
        kind: 'story',
        label: data.shortTitle ?? data.title,
        path: paths.story(id),
        sample: data.sample,
      }),
    ),
    ...toRoll(
      campaigns.map(({ data }) => data),
      decisions.map(({ data }) => data),
    )
      .filter(({ recipient }) => recipient.status !== 'revoked')
      .map(
        ({ recipient, decision, path }): CommendationTarget => ({
          id: targetIds.recipient(decision.campaign, decision.slug, recipient.id),
          kind: 'recipient',
          label: recipient.name,
          path,
          sample: decision.sample,
        }),
      ),
    ...campaigns.map(
      ({ id, data }): CommendationTarget => ({
        id: targetIds.campaign(id),
        kind: 'campaign',
        label: data.shortTitle,
        path: paths.campaign(id),
        sample: false,
      }),
    ),
  ];
}
