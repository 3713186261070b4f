const ORDER = new Intl.Collator('vi');

/** Tones; the marks that make ă â ê ô ơ ư letters of their own stay. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The letters that names begin with, in the order of the alphabet; f, j, w and z come in borrowed names. */
export const INITIALS = [...'AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ'] as const;

/** Stands for names that begin with a digit or a sign. */
export const OTHER_INITIAL = '#';

/**
 * The words by which a name is sorted, the weightiest first. A person's, as Vietnamese lists have it: given name,
 * then middle name, then family name. A collective's or household's: as it is written.
 */
export function sortWords(name: string, isPerson: boolean): string[] {
  const words = name.trim().split(/\s+/);
  if (!isPerson || words.length < 2) return [words.join(' ')];
  return [words.at(-1) ?? '', words.slice(1, -1).join(' '), words[0] ?? ''];
}

/** Compares two lists of sort words in Vietnamese collation. */
export function compareSortWords(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = ORDER.compare(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** The letter under which sort words stand in an alphabetical list: `Ánh` under A, `Ân` under Â. */
export function initialOf(sortWords: readonly string[]): string {
  const first = /\p{L}|\p{N}/u.exec(sortWords[0] ?? '')?.[0] ?? '';
  const letter = first.toUpperCase().normalize('NFD').replace(TONES, '').normalize('NFC');
  return INITIALS.find((one) => one === letter) ?? OTHER_INITIAL;
}

const TELEX: Record<string, string> = { Ă: 'aw', Â: 'aa', Đ: 'dd', Ê: 'ee', Ô: 'oo', Ơ: 'ow', Ư: 'uw' };

/** The letter as part of an address, marks typed as in Telex: `Đ` is `dd`; `#` is `khac`. */
export function initialSlug(initial: string): string {
  if (initial === OTHER_INITIAL) return 'khac';
  return TELEX[initial] ?? initial.toLowerCase();
}
