import type { Register } from './register.ts';
import type { EntrySort } from './schema.ts';

/** The kinds of registrations, as they are called; those of commitments are a plan's own. */
export const REGISTRATION_KINDS = [
  { id: 'commune', name: 'Đăng ký cấp xã' },
  { id: 'district', name: 'Đăng ký cấp huyện' },
] as const;

/** The kind in words. One that a later plan no longer has stands for itself. */
export function kindInWords(
  { kind }: { kind: string },
  { commitment }: Pick<Register, 'commitment'>,
): string {
  return [...REGISTRATION_KINDS, ...commitment.kinds].find(({ id }) => id === kind)?.name ?? kind;
}

/** What was promised, in the plan's words. */
export function promisesOf(
  { sort, kind, content }: { sort: EntrySort; kind: string; content: { promises: readonly string[] } },
  { registration, commitment }: Pick<Register, 'registration' | 'commitment'>,
): { text: string; clause: string }[] {
  const known =
    sort === 'registration'
      ? registration.measures
      : (commitment.kinds.find(({ id }) => id === kind)?.undertakings ?? []);
  return known
    .filter(({ id }) => content.promises.includes(id))
    .map(({ quote, clause }) => ({ text: quote, clause }));
}
