import type { Route } from '../campaign/schema.ts';
import type { State } from './states.ts';

/** Ids of the offices that a dossier goes through; `receiving` is where it lies now, should it have been redirected. */
export type Offices = Pick<Route, 'receiving' | 'coordinating' | 'council' | 'deciding'>;

/** The id of the office that has a dossier in that state; null before it was sent and once it is done with. */
export function holderOf(
  state: State,
  { receiving, coordinating, council, deciding }: Offices,
): string | null {
  switch (state) {
    case 'submitted':
    case 'redirected':
    case 'received':
    case 'supplement-requested':
    case 'on-hold':
      return receiving;
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
