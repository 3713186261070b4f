import { DomainError } from '../errors.ts';
import { canonicalJson, type Snapshot, type SubmittedContent } from './canonical.ts';
import { fieldLabel } from './fields.ts';

/**
 * Gives the answer to a supplement request (`after`), once it is sure that it changes nothing but the fields that the
 * request flags. The contact and the consents that can be taken back at any time are free.
 * @throws DomainError `not-open` naming each change that the request doesn't open.
 */
export function applyFlagged<T extends Snapshot>(before: Snapshot, after: T, flagged: readonly string[]): T {
  const isOpen = (path: string) => flagged.some((one) => path === one || path.startsWith(`${one}.`));
  const closed = changedPaths(before, after).filter((path) => !isOpen(path));
  if (closed.length === 0) return after;
  const fields = closed.map((field) => ({
    field,
    message: `${fieldLabel(field, before.content) ?? 'Phần này'}: không nằm trong yêu cầu bổ sung, giữ như bản đã gửi`,
  }));
  throw new DomainError(
    'not-open',
    'Chỉ sửa được những chỗ nêu trong yêu cầu bổ sung. Đưa các chỗ dưới đây về như bản đã gửi rồi gửi lại.',
    fields,
  );
}

/** Where two submissions differ, as paths, in the form's order; nominees are compared place by place. */
export function changedPaths(before: Snapshot, after: Snapshot): string[] {
  const [a, b] = [before.content, after.content];
  const papers = isSame(papersOf(before), papersOf(after)) ? [] : ['papers'];
  return [
    ...changedKeys('choice', a.choice, b.choice),
    ...changedKeys('unit', a.unit, b.unit),
    ...changedKeys('letter', a.letter, b.letter),
    ...changedNominees(a.nominees, b.nominees),
    ...papers,
  ];
}

function changedNominees(a: SubmittedContent['nominees'], b: SubmittedContent['nominees']): string[] {
  if (a.length !== b.length) return ['nominees'];
  return a.flatMap((before, index) => {
    const after = b[index];
    const path = `nominees.${index}`;
    return after && before.kind === after.kind ? changedKeys(path, before, after) : [path];
  });
}

function changedKeys(path: string, a: object, b: object): string[] {
  const [before, after] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !isSame(before.get(key), after.get(key))).map((key) => `${path}.${key}`);
}

/** Attached or sent on paper: one part for whoever supplements. */
function papersOf({ content, papers }: Snapshot) {
  return { attached: papers.map(({ name, sha256 }) => `${name} ${sha256}`).sort(), byPost: content.byPost };
}

/** Whatever the order of keys, and whether letters are composed or not. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
