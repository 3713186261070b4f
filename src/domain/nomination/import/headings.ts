import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type ColumnUse, IMPORT_FIELDS, LEFT_OUT, WORDINGS } from './fields.ts';

/** What a heading means, and why its column is left out where it is. */
export interface HeadingMeaning {
  use: ColumnUse;
  why: string;
}

const UNKNOWN: HeadingMeaning = { use: 'unknown', why: '' };

/** Each wording and what it means. */
const MEANINGS = new Map<string, HeadingMeaning>([
  ...IMPORT_FIELDS.flatMap((field) =>
    WORDINGS[field].map((wording): [string, HeadingMeaning] => [wording, { use: field, why: '' }]),
  ),
  ...LEFT_OUT.flatMap(({ wordings, why }) =>
    wordings.map((wording): [string, HeadingMeaning] => [wording, { use: 'left-out', why }]),
  ),
]);

/** A heading may go on after these: “Họ và tên người được đề nghị”. One word alone is too little to go by. */
const BEGINNINGS = [...MEANINGS.keys()]
  .filter((wording) => wording.includes(' '))
  .toSorted((a, b) => b.length - a.length);

/** Longer text isn't a heading but a sentence. */
const LONGEST = 120;

/** What a column is for, by its heading in whatever case, marks and signs. Empty headings are unknown. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  if (heading.length > LONGEST) return UNKNOWN;
  for (const said of [heading, heading.replace(/\([^)]*\)/g, ' ')]) {
    const words = plainWords(said);
    const known =
      MEANINGS.get(words) ?? MEANINGS.get(BEGINNINGS.find((one) => words.startsWith(`${one} `)) ?? '');
    if (known) return known;
  }
  return UNKNOWN;
}
