import {
  CONTRIBUTION_KINDS,
  CONTRIBUTION_SCOPES,
  CONTRIBUTION_UNITS,
  type ContributionKind,
  type ContributionScope,
  type ContributionState,
} from './constants.ts';
import type { Contribution } from './schema.ts';

/** What lines of one kind, state and scope add up to. */
export interface Sum {
  total: number;
  /** The true sum is higher: a line said “hơn”. */
  atLeast: boolean;
  /** Lines that are in the sum. */
  lines: number;
  /** Lines whose source gives no number. */
  uncounted: number;
}

export interface SumRow {
  scope: ContributionScope;
  kind: ContributionKind;
  unit: string;
  pledged: Sum;
  delivered: Sum;
}

/** A row for each scope and kind that has lines. Promised and handed over stand side by side, never added. */
export function sumContributions(contributions: readonly Contribution[]): SumRow[] {
  return CONTRIBUTION_SCOPES.flatMap((scope) =>
    CONTRIBUTION_KINDS.flatMap((kind) => {
      const lines = contributions.filter((one) => one.scope === scope && one.kind === kind);
      if (lines.length === 0) return [];
      return [
        {
          scope,
          kind,
          unit: CONTRIBUTION_UNITS[kind],
          pledged: sumOf(lines, 'pledged'),
          delivered: sumOf(lines, 'delivered'),
        },
      ];
    }),
  );
}

function sumOf(contributions: readonly Contribution[], state: ContributionState): Sum {
  const lines = contributions.filter((one) => one.state === state);
  const counted = lines.filter(({ quantity }) => quantity !== null);
  return {
    total: counted.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
    atLeast: counted.some(({ atLeast }) => atLeast),
    lines: counted.length,
    uncounted: lines.length - counted.length,
  };
}
