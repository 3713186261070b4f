import type { Draft, DraftNominee } from './draft.ts';

/*
 * Two holders of one draft have written on it since they last agreed. What only one of them changed is taken from
 * that one; what both changed, differently, is a conflict: ours stands, theirs is told beside it, and nothing is lost
 * until a person has chosen.
 */

/** One answer that both changed. `path` leads into the draft, nominees by their id: `nominees.1f0c2b9a.name`. */
export interface Conflict {
  path: string;
  /** `undefined` where that side took the nominee out. */
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  draft: Draft;
  conflicts: Conflict[];
  /** Paths that were taken from the other side. */
  taken: string[];
}

/** Merges what both made of `base`. */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Merged {
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  const merging = { conflicts, taken };
  const { nominees: _ours, ...ourParts } = mine;
  const parts = mergeValue(merging, '', without(base), ourParts, without(theirs)) as Omit<Draft, 'nominees'>;
  const nominees = mergeNominees(merging, base.nominees, mine.nominees, theirs.nominees);
  return { draft: { ...parts, nominees }, conflicts, taken };
}

/** The draft with the other side's answer in place of ours, for one conflict. */
export function takeTheirs(draft: Draft, { path, theirs }: Conflict): Draft {
  const [part = '', ...rest] = path.split('.');
  if (part !== 'nominees') return put(draft, [part, ...rest], theirs) as Draft;
  const [id, ...field] = rest;
  const nominees =
    theirs === undefined
      ? draft.nominees.filter((one) => one.id !== id)
      : draft.nominees.map((one) => (one.id === id ? (put(one, field, theirs) as DraftNominee) : one));
  return { ...draft, nominees };
}

/** Answers whose parts mean nothing without each other: they are never mixed. */
const WHOLE = ['choice', 'letter.date'];

interface Merging {
  conflicts: Conflict[];
  taken: string[];
}

function without({ nominees: _, ...parts }: Draft): Omit<Draft, 'nominees'> {
  return parts;
}

function mergeValue(merging: Merging, path: string, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (!WHOLE.includes(path) && isParts(base) && isParts(mine) && isParts(theirs)) {
    return Object.fromEntries(
      Object.keys(mine).map((key) => [
        key,
        mergeValue(merging, path === '' ? key : `${path}.${key}`, base[key], mine[key], theirs[key]),
      ]),
    );
  }
  if (same(base, mine)) {
    merging.taken.push(path);
    return theirs;
  }
  merging.conflicts.push({ path, mine, theirs });
  return mine;
}

/** Ours in our order, then those that the others added. One that a side took out and the other changed stays. */
function mergeNominees(
  merging: Merging,
  base: readonly DraftNominee[],
  mine: readonly DraftNominee[],
  theirs: readonly DraftNominee[],
): DraftNominee[] {
  const [before, others] = [byId(base), byId(theirs)];
  const own = byId(mine);
  const kept = mine.flatMap((nominee): DraftNominee[] => {
    const { id } = nominee;
    const [was, other] = [before.get(id), others.get(id)];
    if (other) return [mergeValue(merging, `nominees.${id}`, was ?? nominee, nominee, other) as DraftNominee];
    if (!was) return [nominee];
    if (same(was, nominee)) {
      merging.taken.push(`nominees.${id}`);
      return [];
    }
    merging.conflicts.push({ path: `nominees.${id}`, mine: nominee, theirs: undefined });
    return [nominee];
  });
  const added = theirs.flatMap((nominee): DraftNominee[] => {
    const { id } = nominee;
    if (own.has(id)) return [];
    const was = before.get(id);
    if (was && same(was, nominee)) return [];
    if (was) merging.conflicts.push({ path: `nominees.${id}`, mine: undefined, theirs: nominee });
    else merging.taken.push(`nominees.${id}`);
    return [nominee];
  });
  return [...kept, ...added];
}

function byId(nominees: readonly DraftNominee[]): Map<string, DraftNominee> {
  return new Map(nominees.map((nominee) => [nominee.id, nominee]));
}

/** Lists (criteria, past awards, papers by post) are one answer each: their rows have no identity of their own. */
function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function put(into: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  return { ...(into as object), [key]: put((into as Record<string, unknown>)[key], rest, value) };
}
