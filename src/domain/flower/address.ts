import { FLOWER_OUTCOMES, type FlowerOutcome } from './flowers.ts';

/** Where a story's button stands; a recipient's stands at the recipient's own anchor. */
export const FLOWER_ANCHOR = 'hoa';

/** What an address says was done: for whom, and with what outcome. */
export interface FlowerSaid {
  target: string;
  outcome: FlowerOutcome;
}

/** The address of the target's button, with what became of the flower. */
export function flowerGivenAt(target: { id: string; path: string }, outcome: FlowerOutcome): string {
  const [page = '', anchor = FLOWER_ANCHOR] = target.path.split('#');
  const query = new URLSearchParams({ hoa: FLOWER_OUTCOMES[outcome], cho: target.id });
  return `${page}?${query}#${anchor}`;
}

/** Reads such an address; null for any other, and for one that somebody made up. */
export function readFlowerSaid(query: URLSearchParams): FlowerSaid | null {
  const outcome = (Object.keys(FLOWER_OUTCOMES) as FlowerOutcome[]).find(
    (one) => FLOWER_OUTCOMES[one] === query.get('hoa'),
  );
  const target = query.get('cho');
  return outcome && target ? { target, outcome } : null;
}
