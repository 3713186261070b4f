import type { Route } from '../campaign/schema.ts';
import type { State } from './states.ts';
import type { Standing } from './transition.ts';

/** Ids of the offices that a dossier goes through; `receiving` is where it lies now, should it have been redirected. */
export type Offices = Pick<Route, 'receiving' | 'coordinating' | 'council' | 'deciding'>;

/** The id of the office that has a dossier in that standing; null before it was sent and once it is done with. */
export function holderOf({ state, interrupted }: Omit<Standing, 'version'>, offices: Offices): string | null {
  const { receiving, coordinating, council, deciding } = offices;
  switch (state) {
    case 'submitted':
    case 'redirected':
    case 'received':
      return receiving;
    case 'supplement-requested':
    case 'on-hold':
      return interruptedHolder(interrupted, offices);
    case 'appraising':
      return coordinating ?? receiving;
    case 'council':
      return council ?? coordinating ?? receiving;
    case 'proposed':
    case 'forwarded':
    case 'awarded':
      return deciding;
    default:
      return null;
  }
}

/** Who interrupted the work has the dossier until it goes on. */
function interruptedHolder(before: State | null, offices: Offices): string | null {
  return holderOf({ state: before ?? 'received', interrupted: null }, offices);
}

/** Ids of all the offices that have a part in it, each once. */
export function officesOf({ receiving, coordinating, council, deciding }: Offices): string[] {
  return [...new Set([receiving, coordinating, council, deciding])].filter((id) => id !== null);
}
