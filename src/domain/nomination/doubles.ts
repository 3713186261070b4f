import { plainWords } from '../vietnamese/plain-words.ts';
import type { DraftNominee } from './draft.ts';

/** As much of a nominee as tells it from another; typed or already read. */
export interface Named {
  kind: DraftNominee['kind'];
  name: string;
  /** A person's unit or place. */
  body?: string;
  /** A collective's superior. */
  superior?: string;
  birthYear?: string | number | null;
}

/** Another dossier to compare with, such as one for the same campaign, and whom it names. */
export interface OtherDossier {
  code: string;
  nominees: readonly Named[];
}

/** Whom a nominee may stand twice with. It is pointed out, never forbidden: two people may share all of it. */
export interface PossibleDouble {
  /** Ids in this dossier, in its order. */
  within: string[];
  /** Codes of other dossiers. */
  elsewhere: string[];
}

/**
 * Nominees that may be named twice, in their own dossier or in others: the same kind and the same name, without regard
 * to marks, case and signs, with the same unit or place (of a collective: the same superior) or the same year of birth.
 * The one rule for whoever asks: the form, the portal about a unit's other dossiers, an office about all it has.
 * Which dossiers are compared is the caller's choice. One pass over all of them.
 * @returns by the id of each that has one; nominees without a name have none
 */
export function possibleDoubles(
  nominees: readonly (Named & { id: string })[],
  others: readonly OtherDossier[] = [],
): Map<string, PossibleDouble> {
  const here = new Map<string, string[]>();
  const there = new Map<string, string[]>();
  for (const nominee of nominees) for (const key of marksOf(nominee)) add(here, key, nominee.id);
  for (const { code, nominees: named } of others)
    for (const nominee of named) for (const key of marksOf(nominee)) add(there, key, code);
  const order = new Map(nominees.map(({ id }, at) => [id, at]));
  const found = new Map<string, PossibleDouble>();
  for (const nominee of nominees) {
    const marks = marksOf(nominee);
    const within = new Set(marks.flatMap((key) => here.get(key) ?? []));
    within.delete(nominee.id);
    const elsewhere = new Set(marks.flatMap((key) => there.get(key) ?? []));
    if (within.size + elsewhere.size === 0) continue;
    const inOrder = [...within].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    found.set(nominee.id, { within: inOrder, elsewhere: [...elsewhere] });
  }
  return found;
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.at(-1) !== value) values.push(value);
}

const known = new WeakMap<Named, string[]>();

/** By what a nominee is known again; kept for as long as the nominee is. */
function marksOf(nominee: Named): string[] {
  const before = known.get(nominee);
  if (before) return before;
  const { kind, name, body = '', superior = '', birthYear } = nominee;
  const own = plainWords(name);
  const year = birthYear === null || birthYear === undefined ? '' : String(birthYear).trim();
  const marks =
    own === '' ? [] : [[kind, own, 'in', plainWords(kind === 'individual' ? body : superior)].join('\n')];
  if (own !== '' && kind === 'individual' && year !== '') marks.push([kind, own, 'born', year].join('\n'));
  known.set(nominee, marks);
  return marks;
}
