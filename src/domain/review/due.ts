import { DAY_MS } from '../vietnamese/time.ts';
import type { State } from './states.ts';

/** What says by when a dossier should have left its state. */
export interface DueFacts {
  state: State;
  stateSince: number;
  /** About how many days, calendar days, its office takes (`usualDays` in the plan); undefined where none are said. */
  usualDays: number | undefined;
  /** First instant at which an answer to its open supplement request is too late. */
  supplementDue: number | null;
}

/** When it should have left its state; null where nothing says so. A dossier on hold waits for no date. */
export function dueAt({ state, stateSince, usualDays, supplementDue }: DueFacts): number | null {
  if (state === 'supplement-requested') return supplementDue;
  if (state === 'on-hold' || usualDays === undefined) return null;
  return stateSince + usualDays * DAY_MS;
}
