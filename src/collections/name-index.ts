import { createHash } from 'node:crypto';
import { buildIndex, type IndexFiles } from '#domain/honour-search/build-index.ts';
import type { NameRecord, NameState, SearchDecision } from '#domain/honour-search/format.ts';
import { paths } from '#domain/paths.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { readRoll } from './read-roll.ts';
import type { RollEntry } from './roll.ts';

/** The index of names of this build. */
export interface NameIndex {
  /** Names the folder: other names give another digest, so a browser never mixes the files of two builds. */
  digest: string;
  files: IndexFiles;
}

/** The index of the roll, or `null` while nobody is on it. */
export function readNameIndex(): NameIndex | null {
  const roll = readRoll();
  return roll.length > 0 ? indexOf(roll) : null;
}

/** The index of these names. */
export function indexOf(roll: readonly RollEntry[]): NameIndex {
  const numbers = new Map<RollEntry['decision'], number>();
  const decisions: SearchDecision[] = [];
  const entries = roll.map((entry) => {
    const { recipient, decision, award } = entry;
    const path = paths.decision(decision.campaign, decision.slug);
    if (!numbers.has(decision)) {
      numbers.set(decision, decisions.length);
      const { number, date, sample } = decision;
      decisions.push({ number, date: formatDate(date), award: award.name, path, sample });
    }
    const record: NameRecord = [
      recipient.name,
      recipient.place,
      numbers.get(decision) ?? 0,
      entry.path.slice(path.length),
    ];
    const state = stateOf(recipient);
    if (state) record.push(state);
    return { record, isPerson: recipient.kind === 'individual' };
  });
  const files = buildIndex(entries, decisions);
  const digest = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 12);
  return { digest, files };
}

function stateOf({ status, posthumous }: RollEntry['recipient']): NameState | undefined {
  if (status !== 'valid') return status;
  return posthumous ? 'posthumous' : undefined;
}
