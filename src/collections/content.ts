import type { Register } from '#domain/registration/register.ts';
import { type CampaignEntry, readCampaigns } from './campaigns.ts';
import { type ContributionEntry, readContributions } from './contributions.ts';
import { type DecisionEntry, readDecisions } from './decisions.ts';
import { type NewsEntry, readNews } from './news.ts';
import { readRegisters } from './registers.ts';
import { readStories, type StoryEntry } from './stories.ts';
import { readZones, type ZoneEntry } from './zones.ts';

/*
 * The collections as pages ask for them. Each is read and checked by its own module, against the schema of its domain,
 * and only once a build; a file that can't be published stops the build with one message that names file, field and
 * mend. In development `integrations/content-reload.ts` loads this module anew when content changes.
 */

interface Collections {
  campaigns: CampaignEntry;
  stories: StoryEntry;
  news: NewsEntry;
  decisions: DecisionEntry;
  zones: ZoneEntry;
  contributions: ContributionEntry;
}

type Name = keyof Collections;

/** What a collection holds, under its address within the collection. */
export type CollectionEntry<C extends Name> = {
  [N in C]: { id: string; collection: N; data: Collections[N] };
}[C];

const READERS: { [C in Name]: () => Collections[C][] } = {
  campaigns: readCampaigns,
  stories: () => readStories(readCampaigns()),
  news: () => readNews(readCampaigns()),
  decisions: () => readDecisions(readCampaigns()),
  zones: () => readZones(readCampaigns()),
  contributions: readContributions,
};

const kept = new Map<Name, Map<string, CollectionEntry<Name>>>();

/**
 * Everything of the collection that is to be published, in the order of its reader.
 * @throws ContentError naming file, field and mend.
 */
export function getCollection<C extends Name>(name: C): CollectionEntry<C>[] {
  return [...collection(name).values()];
}

/** One entry of the collection, if it is to be published. @throws ContentError naming file, field and mend. */
export function getEntry<C extends Name>(name: C, id: string): CollectionEntry<C> | undefined {
  return collection(name).get(id);
}

function collection<C extends Name>(name: C): Map<string, CollectionEntry<C>> {
  const known = kept.get(name) ?? new Map(READERS[name]().map((data) => toEntry(name, data)));
  kept.set(name, known);
  return known as Map<string, CollectionEntry<C>>;
}

function toEntry(collection: Name, data: Collections[Name]): [string, CollectionEntry<Name>] {
  const id = idOf(data);
  return [id, { id, collection, data } as CollectionEntry<Name>];
}

/** A decision's file name is its campaign's own; every other entry has an id. */
function idOf(data: Collections[Name]): string {
  return 'slug' in data ? `${data.campaign}/${data.slug}` : data.id;
}

/** What plans have registered and committed to. @throws ContentError naming file, field and mend. */
export function listRegisters(): Register[] {
  const campaigns = getCollection('campaigns').map(({ data }) => data);
  return readRegisters(
    campaigns,
    getCollection('zones').map(({ data }) => data),
  );
}
