import { AWARD_LEVEL_LABELS, NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import type { Campaign } from '#domain/campaign/schema.ts';

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
    scope: join(levels?.shared, programmes?.shared),
    items: criteria.map(({ summary, clause }, index) => ({
      summary,
      clause,
      scope: join(levels?.scopes[index], programmes?.scopes[index]),
    })),
  };
}

function levelsOf(_: Campaign, { levels = [] }: Criterion): string {
  return levels.map((level) => AWARD_LEVEL_LABELS[level]).join(', ');
}

function programmesOf({ programmes }: Campaign, criterion: Criterion): string {
  const named = programmes.filter(({ id }) => criterion.programmes?.includes(id));
  return named.map(({ name }) => name).join(', ');
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
