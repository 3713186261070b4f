import { useConsole } from '../context.ts';
import { EntryList } from './EntryList.tsx';
import { OpenEntry } from './OpenEntry.tsx';

/** Registrations and commitments: the list, or the one that is open. */
export function Entries() {
  const { place } = useConsole();
  return place.open === null ? <EntryList /> : <OpenEntry key={place.open} code={place.open} />;
}
