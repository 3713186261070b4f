import { documentClauses } from '#domain/campaign/document.ts';
import { listClauses } from '#domain/campaign/plan-text.ts';
import { paths } from '#domain/paths.ts';
import type { AllContent } from './read-all.ts';

/** An address of the portal that a text may link to. */
export interface Address {
  /** `null`: the page's anchors aren't known before it is built. */
  anchors: ReadonlySet<string> | null;
  /** It is absent from some builds: a draft always, a sample where samples are left out. */
  draft: boolean;
  sample: boolean;
}

/** Parts of a campaign's page that aren't clauses (`src/pages/ke-hoach/[id]/index.astro`). */
const PLAN_PARTS = ['cac-dot', 'tieu-chuan', 'ho-so', 'toan-van', 'bang-sua', 'loi-tri-an'];

const FIXED: Address = { anchors: null, draft: false, sample: false };

/** Every page that the content makes, by path, without building anything. */
export function knownAddresses({ campaigns, stories, news, decisions }: AllContent): Map<string, Address> {
  const fixed = Object.values(paths).filter((path) => typeof path === 'string');
  return new Map<string, Address>([
    ...fixed.map((path): [string, Address] => [path, FIXED]),
    ...campaigns.flatMap(({ entry }): [string, Address][] => {
      const clauses = [...documentClauses(entry.document), ...listClauses(entry.blocks)];
      const anchors = new Set([...PLAN_PARTS, ...clauses.map(({ anchor }) => anchor)]);
      return [
        [paths.campaign(entry.id), { ...FIXED, anchors }],
        [paths.document(entry.id), FIXED],
      ];
    }),
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
