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

/** A confirmed award decision, and the confirmed decisions about it. */
export interface ConfirmedAward {
  award: DecisionRow;
  later: DecisionRow[];
}

/** The same as the honour roll is to show it. */
export interface RollDecision extends ConfirmedAward {
  decision: KeptDecision;
}

/**
 * Confirmed award decisions as the honour roll is to show them, in the order of confirmation: every one, or those
 * `wanted`. Names are read of no others.
 */
export async function rollDecisions(
  db: Database,
  wanted: (confirmed: ConfirmedAward) => boolean = () => true,
): Promise<RollDecision[]> {
  const confirmed = await listConfirmed(db);
  const aboutOf = Map.groupBy(confirmed, ({ about }) => about);
  const awards = confirmed
    .filter(({ kind }) => kind === 'award')
    .map((award) => ({ award, later: aboutOf.get(award.id) ?? [] }))
    .filter(wanted);
  const ids = awards.flatMap(({ award, later }) => [award, ...later].map(({ id }) => id));
  const lines = await findLines(db, ids);
  return awards.map(({ award, later }) => ({
    ...{ award, later },
    decision: { ...award, lines: mergeLines(award.id, later, lines) },
  }));
}

function mergeLines(id: number, later: readonly DecisionRow[], lines: Map<number, KeptLine[]>): KeptLine[] {
  const of = (decision: number): readonly KeptLine[] => lines.get(decision) ?? [];
  return currentLines(
    of(id),
    later.map((one) => of(one.id)),
  );
}
