import { dirname, join } from 'node:path';
import type { CampaignEntry } from '../../../../src/collections/campaigns.ts';
import { readDecision } from '../../../../src/collections/decisions.ts';
import { readNewsItem } from '../../../../src/collections/news.ts';
import { readStory } from '../../../../src/collections/stories.ts';
import { readZone } from '../../../../src/collections/zones.ts';
import type { NewKind } from './kinds.ts';

const READERS: Record<NewKind, (path: string, campaigns: readonly CampaignEntry[]) => unknown> = {
  story: readStory,
  news: readNewsItem,
  decision: readDecision,
  zone: (path, campaigns) => readZone(join(dirname(path), 'layout.yaml'), campaigns),
};

/**
 * Reads the file that was just written as the build will, and calls `takeBack` if the build would refuse it.
 * @throws ContentError saying why.
 */
export function refuseInvalid(
  kind: NewKind,
  path: string,
  campaigns: readonly CampaignEntry[],
  takeBack: () => void,
): void {
  try {
    READERS[kind](path, campaigns);
  } catch (error) {
    takeBack();
    throw error;
  }
}
