import { paths } from '#domain/paths.ts';
import type { AllContent } from './read-all.ts';

/** An address of the portal that a text may link to. */
export interface Address {
  /** `null`: not looked at here. The reader has, where they are clauses of a plan. */
  anchors: ReadonlySet<string> | null;
  /** It is absent from some builds: a draft always, a sample where samples are left out. */
  draft: boolean;
  sample: boolean;
}

const FIXED: Address = { anchors: null, draft: false, sample: false };

/** Every page that the content makes, by path, without building anything. */
export function knownAddresses({ campaigns, stories, news, decisions }: AllContent): Map<string, Address> {
  const fixed = Object.values(paths).filter((path) => typeof path === 'string');
  return new Map<string, Address>([
    ...fixed.map((path): [string, Address] => [path, FIXED]),
    ...campaigns.flatMap(({ entry }): [string, Address][] => [
      [paths.campaign(entry.id), FIXED],
      [paths.document(entry.id), FIXED],
    ]),
    ...stories.map(({ entry }): [string, Address] => [paths.story(entry.id), article(entry)]),
    ...news.map(({ entry }): [string, Address] => [paths.newsItem(entry.id), article(entry)]),
    ...decisions.map(({ entry }): [string, Address] => [
      paths.decision(entry.campaign, entry.slug),
      { anchors: new Set(entry.recipients.map(({ id }) => id)), draft: false, sample: entry.sample },
    ]),
  ]);
}

function article({ draft, sample }: { draft: boolean; sample: boolean }): Address {
  return { anchors: null, draft, sample };
}
