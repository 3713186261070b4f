/**
 * How the clauses of an administrative document are numbered (Nghị định 30/2020/NĐ-CP, Phụ lục I): parts in Roman
 * numerals, then `1.`, `2.1.`, then `a)`, then dashes and plus signs. From them come the anchors
 * (`iii-2-2-a-3`) and the names people use (“mục III.2.2.a, gạch đầu dòng 3”).
 */
export type Marker =
  | { kind: 'part'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'letter'; text: string };

const MARKER = /^(?:(?<part>[IVX]+)\.|(?<number>\d+(?:\.\d+)*)\.|(?<letter>[a-zđ])\))\s+/u;

/** The marker that opens the text, and the words after it; `null` where there is none. */
export function splitMarker(text: string): { marker: Marker; printed: string; rest: string } | null {
  const match = MARKER.exec(text);
  if (!match?.groups) return null;
  const { part, number, letter } = match.groups;
  const rest = text.slice(match[0].length);
  const printed = match[0].trim();
  if (part) return { marker: { kind: 'part', text: part }, printed, rest };
  if (number) return { marker: { kind: 'number', text: number }, printed, rest };
  if (letter) return { marker: { kind: 'letter', text: letter }, printed, rest };
  return null;
}

/** Where in the document we stand: part, then numbers, then letter. */
export interface Position {
  part: string | null;
  numbers: string[];
  letter: string | null;
}

export const START: Position = { part: null, numbers: [], letter: null };

/** The position after meeting a marker: a part clears all below it, a number clears the letter. */
export function advance(position: Position, marker: Marker): Position {
  if (marker.kind === 'part') return { part: marker.text, numbers: [], letter: null };
  if (marker.kind === 'number') return { ...position, numbers: marker.text.split('.'), letter: null };
  return { ...position, letter: marker.text };
}

/** `iii-2-2-a`; empty before the first part. */
export function positionAnchor({ part, numbers, letter }: Position): string {
  const steps = [part?.toLowerCase(), ...numbers, letter === 'đ' ? 'dd' : letter];
  return steps.filter(Boolean).join('-');
}

/** `mục III.2.2.a`. */
export function positionLabel({ part, numbers, letter }: Position): string {
  return `mục ${[part, ...numbers, letter].filter(Boolean).join('.')}`;
}
