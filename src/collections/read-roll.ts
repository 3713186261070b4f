import { getCollection } from './content.ts';
import { type RollEntry, toRoll } from './roll.ts';

let kept: RollEntry[] | undefined;

/** The roll of this build; put together once. */
export function readRoll(): RollEntry[] {
  kept ??= toRoll(
    getCollection('campaigns').map(({ data }) => data),
    getCollection('decisions').map(({ data }) => data),
  );
  return kept;
}
