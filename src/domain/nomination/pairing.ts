import { fold } from '../vietnamese/folding.ts';
import type { Nominee } from './schema.ts';

/** A nominee before and after; null where they were added or removed. Places are from 0. */
export interface Pair {
  before: { at: number; nominee: Nominee } | null;
  after: { at: number; nominee: Nominee } | null;
}

type Entry = NonNullable<Pair['before']>;

/** By what the same nominee is known again, the surest first. Only nominees of one kind are ever paired. */
const SIGNS: readonly ((entry: Entry) => string)[] = [
  ({ at, nominee }) => `${at} ${nominee.name}`,
  ({ nominee }) => nominee.name,
  ({ nominee }) => fold(nominee.name),
  ({ nominee }) => nominee.achievement,
];

/**
 * Who is whom in two versions of a list: by name, then by the achievement, then by standing in the same place under a
 * name that shares most of its words. Whoever is left was added or removed. In the order of the later list, the
 * removed ones last.
 */
export function pairNominees(before: readonly Nominee[], after: readonly Nominee[]): Pair[] {
  let old: Entry[] = before.map((nominee, at) => ({ at, nominee }));
  let left: Entry[] = after.map((nominee, at) => ({ at, nominee }));
  const pairs: Pair[] = [];
  for (const sign of [...SIGNS, null]) {
    const found = sign ? matchBy(sign, old, left) : matchByPlace(old, left);
    pairs.push(...found);
    old = old.filter((entry) => !found.some((pair) => pair.before === entry));
    left = left.filter((entry) => !found.some((pair) => pair.after === entry));
    if (old.length === 0 || left.length === 0) break;
  }
  return [
    ...[...pairs, ...left.map((entry) => ({ before: null, after: entry }))].sort(
      (a, b) => (a.after?.at ?? 0) - (b.after?.at ?? 0),
    ),
    ...old.map((entry) => ({ before: entry, after: null })),
  ];
}

/** Those whose sign is the same, the first with the first: of two of one name, the order decides. */
function matchBy(sign: (entry: Entry) => string, old: readonly Entry[], left: readonly Entry[]): Pair[] {
  const waiting = Map.groupBy(old, (entry) => keyOf(sign, entry));
  return left.flatMap((after) => {
    const before = waiting.get(keyOf(sign, after))?.shift();
    return before ? [{ before, after }] : [];
  });
}

function keyOf(sign: (entry: Entry) => string, entry: Entry): string {
  return `${entry.nominee.kind} ${sign(entry).normalize('NFC')}`;
}

function matchByPlace(old: readonly Entry[], left: readonly Entry[]): Pair[] {
  const waiting = new Map(old.map((entry) => [entry.at, entry]));
  return left.flatMap((after) => {
    const before = waiting.get(after.at);
    const same = before?.nominee.kind === after.nominee.kind && sharesName(before.nominee, after.nominee);
    return before && same ? [{ before, after }] : [];
  });
}

/** Whether more than half of the words of the longer name are in both. */
function sharesName(a: Nominee, b: Nominee): boolean {
  const [one, other] = [fold(a.name).split(' '), fold(b.name).split(' ')];
  const shared = one.filter((word) => other.includes(word)).length;
  return shared * 2 > Math.max(one.length, other.length);
}
