import type { State } from '#domain/review/states.ts';
import { shapeOf, stateInWords } from '../inbox/words.ts';

/** The state, by word and by shape. */
export function StateBadge({ state }: { state: State }) {
  return <span className={`badge ${shapeOf(state)}`}>{stateInWords(state)}</span>;
}
