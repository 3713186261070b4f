import { useConsole } from '../context.ts';
import { DecisionList } from './DecisionList.tsx';
import { OpenDecision } from './OpenDecision.tsx';
import { NEW } from './places.ts';
import { RecordAward } from './RecordAward.tsx';

/** Decisions: the list, a new one, or one that is open. */
export function Decisions() {
  const { open } = useConsole().place;
  if (open === null) return <DecisionList />;
  if (open === NEW) return <RecordAward />;
  return <OpenDecision key={open} id={Number(open)} />;
}
