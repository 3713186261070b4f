import { slugOf } from '../vietnamese/slug.ts';
import type { PlainDate } from '../vietnamese/time.ts';

/** The name of a decision's file: `123/QĐ-UBND` of 2022 is `123-qd-ubnd-2022`. Numbers begin anew each year. */
export function decisionSlug(number: string, date: PlainDate): string {
  return `${slugOf(number) || 'qd'}-${date.slice(0, 4)}`;
}

/** An anchor for each name, in their order: the folded name, with a number where it was used before. */
export function anchorsFor(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = slugOf(name) || 'ten';
    let anchor = base;
    for (let count = 2; used.has(anchor); count++) anchor = `${base}-${count}`;
    used.add(anchor);
    return anchor;
  });
}
