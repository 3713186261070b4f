import { DomainError } from '../errors.ts';
import { type ActorKind, STATE_LABELS, type State, TRANSITIONS, type Transition } from './states.ts';

/** States that interrupt the work; leaving one goes back to the state before. */
const INTERRUPTIONS: readonly State[] = ['supplement-requested', 'on-hold'];

/** Where a dossier stands. `interrupted` is the state it had before an interruption, else null. */
export interface Standing {
  state: State;
  version: number;
  interrupted: State | null;
}

export interface Move {
  to: State;
  by: ActorKind;
  reason?: string | undefined;
}

/**
 * The one function that changes a dossier's state. Gives the new standing, one version on; storing it is a
 * compare-and-set on the version it came from.
 * @throws DomainError `illegal-transition` for a move that the table doesn't have, without a reason that it
 * demands, or back from an interruption to another state than the one before.
 */
export function transition(standing: Standing, move: Move): Standing {
  const legal = TRANSITIONS.find(
    (one) => one.from === standing.state && one.to === move.to && one.by === move.by,
  );
  if (!legal || (legal.reasoned && !move.reason?.trim()) || !resumesRightly(standing, legal)) {
    throw new DomainError(
      'illegal-transition',
      `Hồ sơ đang ở bước “${STATE_LABELS[standing.state]}”, chưa thể chuyển sang “${STATE_LABELS[move.to]}”.`,
    );
  }
  return {
    state: move.to,
    version: standing.version + 1,
    interrupted: INTERRUPTIONS.includes(move.to) ? standing.state : null,
  };
}

function resumesRightly({ state, interrupted }: Standing, { to }: Transition): boolean {
  return !INTERRUPTIONS.includes(state) || to === interrupted;
}
