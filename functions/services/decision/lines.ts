import { currentLines, type KeptDecision } from '#domain/decision/roll.ts';
import type { Database } from '../../db/client.ts';
import {
  type DecisionRow,
  findLines,
  type KeptLine,
  listConfirmed,
  listLater,
} from '../../repositories/decisions.ts';

/** An award decision's lines as they stand after the confirmed decisions about it, and how many those are. */
export async function standingLines(
  db: Database,
  { id }: DecisionRow,
): Promise<{ lines: KeptLine[]; after: number }> {
  const later = await listLater(db, id);
  const lines = await findLines(db, [id, ...later.map((one) => one.id)]);
  return { lines: mergeLines(id, later, lines), after: later.length };
}

/** A confirmed award decision as the honour roll is to show it, and those about it. */
export interface RollDecision {
  decision: KeptDecision;
  award: DecisionRow;
  later: DecisionRow[];
}

/** Every confirmed award decision as the honour roll is to show it. */
export async function rollDecisions(db: Database): Promise<RollDecision[]> {
  const confirmed = await listConfirmed(db);
  const lines = await findLines(
    db,
    confirmed.map(({ id }) => id),
  );
  return confirmed
    .filter(({ kind }) => kind === 'award')
    .map((award) => {
      const later = confirmed.filter(({ about }) => about === award.id);
      return { award, later, decision: { ...award, lines: mergeLines(award.id, later, lines) } };
    });
}

function mergeLines(id: number, later: readonly DecisionRow[], lines: Map<number, KeptLine[]>): KeptLine[] {
  const of = (decision: number): readonly KeptLine[] => lines.get(decision) ?? [];
  return currentLines(
    of(id),
    later.map((one) => of(one.id)),
  );
}
