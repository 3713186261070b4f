import { relative } from 'node:path';
import { ContentError } from './content-error.ts';

/** A file, and what no other file may say: a decision's number, an article's title. */
export interface Claim {
  path: string;
  field: string;
  value: string;
}

/**
 * Whether two files say what only one may; small and capital letters and spaces make no difference.
 * @throws ContentError for the later file, which names the earlier.
 */
export function refuseTwice(claims: readonly Claim[]): void {
  const first = new Map<string, string>();
  for (const { path, field, value } of claims) {
    const key = value.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    const before = first.get(key);
    const shown = relative(process.cwd(), path);
    if (before !== undefined)
      throw new ContentError(shown, [
        {
          field,
          message: `“${value}” đã có ở tệp ${before}; xóa một tệp, hoặc sửa lại cho khác`,
        },
      ]);
    first.set(key, shown);
  }
}
