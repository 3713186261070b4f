import { relative } from 'node:path';
import type { FieldProblem } from '#domain/errors.ts';
import { ContentError } from './content-error.ts';

/** A file, and what no other file may say: a decision's number, an article's title. */
export interface Claim {
  path: string;
  field: string;
  value: string;
}

/** Every claim that an earlier one made already; small and capital letters and spaces make no difference. */
export function findTwice<C extends Claim>(
  claims: readonly C[],
): { claim: C; first: C; problem: FieldProblem }[] {
  const known = new Map<string, C>();
  return claims.flatMap((claim) => {
    const key = claim.value.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    const first = known.get(key);
    if (!first) known.set(key, claim);
    if (!first) return [];
    const message = `“${claim.value}” đã có ở tệp ${relative(process.cwd(), first.path)}; xóa một tệp, hoặc sửa lại cho khác`;
    return [{ claim, first, problem: { field: claim.field, message } }];
  });
}

/**
 * Whether two files say what only one may.
 * @throws ContentError for the later file, which names the earlier.
 */
export function refuseTwice(claims: readonly Claim[]): void {
  const [twice] = findTwice(claims);
  if (twice) throw new ContentError(relative(process.cwd(), twice.claim.path), [twice.problem]);
}
