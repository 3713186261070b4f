import { rmSync } from 'node:fs';
import type { CampaignEntry } from '../../../../src/collections/campaigns.ts';
import { readDecision } from '../../../../src/collections/decisions.ts';
import { readNewsItem } from '../../../../src/collections/news.ts';
import { readStory } from '../../../../src/collections/stories.ts';
import type { NewKind } from './kinds.ts';

const READERS: Record<NewKind, (path: string, campaigns: readonly CampaignEntry[]) => unknown> = {
  story: readStory,
  news: readNewsItem,
  decision: readDecision,
};

/**
 * Reads the file that was just written as the build will, and takes it back if the build would refuse it.
 * @throws ContentError saying why.
 */
export function refuseInvalid(kind: NewKind, path: string, campaigns: readonly CampaignEntry[]): void {
  try {
    READERS[kind](path, campaigns);
  } catch (error) {
    rmSync(path);
    throw error;
  }
}
