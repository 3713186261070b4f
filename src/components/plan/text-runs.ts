import type { Run } from '#domain/campaign/plan-text.ts';

/** Runs that stand in one place of the correction register, or in none. */
export interface MarkedRuns {
  correction: number | null;
  runs: Run[];
}

/** Puts neighbouring runs of the same correction together, so that its sign stands once, after the last. */
export function groupByCorrection(runs: readonly Run[]): MarkedRuns[] {
  const groups: MarkedRuns[] = [];
  for (const run of runs) {
    const correction = run.correction ?? null;
    const last = groups.at(-1);
    if (last && last.correction === correction) last.runs.push(run);
    else groups.push({ correction, runs: [run] });
  }
  return groups;
}
