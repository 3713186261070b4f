import type { PlanDocument } from '../campaign/schema.ts';
import { type BaseKind, countsFrom, INSTRUMENTS } from './instruments.ts';

/**
 * The law or decree that counted when a plan was issued, as a letter cites it; `null` where the plan's date is too
 * blank to tell between two.
 */
export function baseAt(
  kind: BaseKind,
  issued: PlanDocument['date'],
): { number: string; cited: string } | null {
  const { from, to } = span(issued);
  const found = INSTRUMENTS.find(
    (one) =>
      one.base?.kind === kind && countsFrom(one) <= from && (one.until === undefined || to < one.until),
  );
  return found?.base ? { number: found.number, cited: found.base.cited } : null;
}

/** The first and the last day that a date with blanks may mean. */
function span({ year, month, day }: PlanDocument['date']): { from: string; to: string } {
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    from: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`,
    to: `${year}-${two(month ?? 12)}-${two(day ?? 31)}`,
  };
}
