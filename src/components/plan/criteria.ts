import { NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import type { Campaign } from '#domain/campaign/schema.ts';
import { joinScopes, levelWords, programmeWords } from './scope.ts';

type Criterion = Campaign['criteria'][number];

export interface CriteriaGroup {
  heading: string;
  /** What all of them are limited to, said once; empty for nothing. */
  scope: string;
  items: { summary: string; clause: string; scope: string }[];
}

/** Criteria by the kind of nominee they are for, in the plan's order; empty groups left out. */
export function groupCriteria(campaign: Campaign): CriteriaGroup[] {
  const { criteria } = campaign;
  const both = ({ kinds }: Criterion) => kinds.includes('collective') && kinds.includes('individual');
  const only = (kind: 'collective' | 'individual') =>
    criteria.filter((criterion) => criterion.kinds.includes(kind) && !both(criterion));
  return [
    group(campaign, NOMINEE_KIND_LABELS.collective, only('collective')),
    group(campaign, NOMINEE_KIND_LABELS.individual, only('individual')),
    group(campaign, 'Cả tập thể và cá nhân', criteria.filter(both)),
  ].filter(({ items }) => items.length > 0);
}

function group(campaign: Campaign, heading: string, criteria: readonly Criterion[]): CriteriaGroup {
  const [levels, programmes] = [levelsOf, programmesOf].map((scopeOf) => {
    const scopes = criteria.map((criterion) => scopeOf(campaign, criterion));
    return new Set(scopes).size === 1 ? { shared: scopes[0] ?? '', scopes: [] } : { shared: '', scopes };
  });
  return {
    heading,
    scope: joinScopes(levels?.shared, programmes?.shared),
    items: criteria.map(({ summary, clause }, index) => ({
      summary,
      clause,
      scope: joinScopes(levels?.scopes[index], programmes?.scopes[index]),
    })),
  };
}

function levelsOf(_: Campaign, { levels }: Criterion): string {
  return levelWords(levels);
}

function programmesOf(campaign: Campaign, { programmes }: Criterion): string {
  return programmeWords(campaign, programmes);
}
