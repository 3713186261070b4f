import { getCollection } from 'astro:content';
import { type RollEntry, toRoll } from './roll.ts';

/** The roll of this build. */
export async function readRoll(): Promise<RollEntry[]> {
  const [campaigns, decisions] = await Promise.all([getCollection('campaigns'), getCollection('decisions')]);
  return toRoll(
    campaigns.map(({ data }) => data),
    decisions.map(({ data }) => data),
  );
}
