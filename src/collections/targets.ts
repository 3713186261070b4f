import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { paths, targetIds } from '#domain/paths.ts';
import { getCollection } from './content.ts';
import { readRoll } from './read-roll.ts';

/** Every story, honour-roll entry and campaign of the site, as something that can be thanked. */
export function listTargets(): CommendationTarget[] {
  return [
    ...getCollection('stories').map(
      ({ id, data }): CommendationTarget => ({
        id: targetIds.story(id),
        kind: 'story',
        label: data.shortTitle ?? data.title,
        path: paths.story(id),
        campaign: data.campaign,
        sample: data.sample,
      }),
    ),
    ...readRoll()
      .filter(({ recipient }) => recipient.status !== 'revoked')
      .map(
        ({ recipient, decision, path }): CommendationTarget => ({
          id: targetIds.recipient(decision.campaign, decision.slug, recipient.id),
          kind: 'recipient',
          label: recipient.name,
          path,
          campaign: decision.campaign,
          sample: decision.sample,
        }),
      ),
    ...getCollection('campaigns').map(
      ({ id, data }): CommendationTarget => ({
        id: targetIds.campaign(id),
        kind: 'campaign',
        label: data.shortTitle,
        path: paths.campaign(id),
        campaign: id,
        sample: false,
      }),
    ),
  ];
}
